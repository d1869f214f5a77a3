package com.segmentofone.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Makes the stretch of seconds that a window means in the store's calendar. */
final class Stretches {

    private final StoreDays days;

    Stretches(StoreDays days) {
        this.days = days;
    }

    Stretch of(Window window) {
        switch (window.kind()) {
            case LAST:
                return window.span().isCalendar()
                        ? lastCalendar(window)
                        : last(window.length() * window.span().seconds());
            case THIS:
                return thisPeriod(window.span());
            case SINCE:
                return fixed(days.start(window.from()) - 1, Evaluation.FOREVER);
            case BETWEEN:
                return fixed(
                        days.start(window.from()) - 1, days.start(window.to().plusDays(1)) - 1);
            default:
                return fixed(Long.MIN_VALUE, Evaluation.FOREVER);
        }
    }

    private static Stretch last(long seconds) {
        return new Stretch() {
            @Override
            public long after(long at) {
                return at - seconds;
            }

            @Override
            public long leaves(long second) {
                return second + seconds;
            }
        };
    }

    private static Stretch fixed(long after, long end) {
        return new Stretch() {
            @Override
            public long after(long at) {
                return after;
            }

            @Override
            public long end() {
                return end;
            }

            @Override
            public long leaves(long second) {
                return Evaluation.FOREVER;
            }
        };
    }

    private Stretch lastCalendar(Window window) {
        int months = window.length() * (window.span() == Span.YEAR ? 12 : 1);
        return new Stretch() {
            @Override
            public long after(long at) {
                return days.start(days.day(at).minusMonths(months).plusDays(1)) - 1;
            }

            @Override
            public long leaves(long second) {
                LocalDate day = days.day(second);
                LocalDate out = day.plusMonths(months);
                while (out.minusMonths(months).isBefore(day)) {
                    out = out.plusDays(1);
                }
                return days.start(out);
            }
        };
    }

    private Stretch thisPeriod(Span span) {
        return new Stretch() {
            @Override
            public long after(long at) {
                return days.start(first(span, days.day(at))) - 1;
            }

            @Override
            public long leaves(long second) {
                return days.start(next(span, first(span, days.day(second))));
            }
        };
    }

    private static LocalDate first(Span span, LocalDate day) {
        switch (span) {
            case WEEK:
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH:
                return day.withDayOfMonth(1);
            default:
                return day.withDayOfYear(1);
        }
    }

    private static LocalDate next(Span span, LocalDate first) {
        switch (span) {
            case WEEK:
                return first.plusWeeks(1);
            case MONTH:
                return first.plusMonths(1);
            default:
                return first.plusYears(1);
        }
    }
}
