package com.segmentofone.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of the store's calendar. A day begins at its first local instant and lasts until the next day begins, so that days never
 * run backwards, whatever the clocks do.
 */
final class StoreDays {

    /** The field of events that is the hour of the store's day, 0 to 23. */
    static final String HOUR = "hour";

    private final ZoneId zone;

    StoreDays(ZoneId zone) {
        this.zone = zone;
    }

    /** The first second of the day. */
    long start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    int hour(long second) {
        return Instant.ofEpochSecond(second).atZone(zone).getHour();
    }

    LocalDate day(long second) {
        LocalDate day = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
        while (start(day.plusDays(1)) <= second) {
            day = day.plusDays(1);
        }
        while (start(day) > second) {
            day = day.minusDays(1);
        }
        return day;
    }
}
