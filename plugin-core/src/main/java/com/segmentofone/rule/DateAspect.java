package com.segmentofone.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A number that a date has on each day. The anniversary of 29 February falls on 28 February of common years. */
enum DateAspect {
    AGE {
        @Override
        long of(LocalDate date, LocalDate today) {
            long years = (long) today.getYear() - date.getYear();
            return date.plusYears(years).isAfter(today) ? years - 1 : years;
        }

        @Override
        LocalDate turns(LocalDate date, LocalDate today, LongTest test) {
            long years = test.turnsAbove(of(date, today));
            return years > LATEST_YEAR - date.getYear() ? null : date.plusYears(years);
        }

        @Override
        String actualKey() {
            return "actual.age";
        }
    },

    DAYS_TO_ANNIVERSARY {
        @Override
        long of(LocalDate date, LocalDate today) {
            LocalDate thisYear = date.plusYears((long) today.getYear() - date.getYear());
            LocalDate next =
                    thisYear.isBefore(today) ? date.plusYears(today.getYear() + 1L - date.getYear()) : thisYear;
            return ChronoUnit.DAYS.between(today, next);
        }

        @Override
        LocalDate turns(LocalDate date, LocalDate today, LongTest test) {
            boolean now = test.test(of(date, today));
            LocalDate day = today.plusDays(1);
            for (int i = 0; i < LOOK_AHEAD && test.test(of(date, day)) == now; i++) {
                day = day.plusDays(1);
            }
            boolean never = test.test(of(date, day)) == now && test.test(MOST_DAYS) == now;
            return never ? null : day;
        }

        @Override
        String actualKey() {
            return "actual.days-to-anniversary";
        }
    };

    private static final long LATEST_YEAR = 9_999;
    private static final int LOOK_AHEAD = 366;
    /** From the day after an anniversary to the next, across a 29 February. */
    private static final int MOST_DAYS = 365;

    abstract long of(LocalDate date, LocalDate today);

    /** The first day with another answer, or a day before it; null when there is none. */
    abstract LocalDate turns(LocalDate date, LocalDate today, LongTest test);

    abstract String actualKey();

    static DateAspect of(Aspect aspect) {
        return aspect == Aspect.AGE ? AGE : DAYS_TO_ANNIVERSARY;
    }
}
