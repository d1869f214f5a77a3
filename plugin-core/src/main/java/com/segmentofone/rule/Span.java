package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A unit of time in a window: up to weeks a duration in seconds, months and years by the store's calendar. */
public enum Span {
    MINUTE(60),
    HOUR(3_600),
    DAY(86_400),
    WEEK(604_800),
    MONTH(0),
    YEAR(0);

    private final long seconds;

    Span(long seconds) {
        this.seconds = seconds;
    }

    /** Its length; 0 for the calendar's units. */
    public long seconds() {
        return seconds;
    }

    public boolean isCalendar() {
        return seconds == 0;
    }

    /** Whether "this week, month or year" can name it. */
    public boolean isPeriod() {
        return this == WEEK || isCalendar();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word singular or plural */
    public static Optional<Span> ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(s -> lower.equals(s.word()) || lower.equals(s.word() + "s"))
                .findFirst();
    }
}
