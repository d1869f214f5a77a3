package com.segmentofone.demo.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Moves the data set's days so that its last sale was yesterday. */
final class Calendar {

    private static final LocalTime OPENING = LocalTime.of(7, 0);
    private static final int OPEN_SECONDS = 15 * 60 * 60;

    private final long shift;

    Calendar(LocalDate lastSale, LocalDate today) {
        shift = ChronoUnit.DAYS.between(lastSale, today.minusDays(1));
    }

    LocalDate moved(LocalDate day) {
        return day.plusDays(shift);
    }

    /** The same customer shops at the same time on the same day, however often the data are loaded. */
    LocalDateTime shoppingTime(LocalDate day, long customerId) {
        long mixed = (day.toEpochDay() * 1_000_003L + customerId) * 0x9E3779B97F4A7C15L;
        return moved(day).atTime(OPENING).plusSeconds(Math.floorMod(mixed >>> 20, OPEN_SECONDS));
    }
}
