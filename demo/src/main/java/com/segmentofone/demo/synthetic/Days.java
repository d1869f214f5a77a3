package com.segmentofone.demo.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Times of the past, while shops are open, counted back from the day of the load. */
final class Days {

    /** How far back what we made up goes. */
    static final int ALL = 700;

    private static final LocalTime OPENING = LocalTime.of(7, 0);
    private static final int OPEN_SECONDS = 15 * 60 * 60;

    private final LocalDate today;

    Days(LocalDate today) {
        this.today = today;
    }

    /** @param daysAgo at least 1, so that it has passed */
    LocalDateTime ago(int daysAgo, Dice dice) {
        return today.minusDays(daysAgo).atTime(OPENING).plusSeconds(dice.below(OPEN_SECONDS));
    }
}
