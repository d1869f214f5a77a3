package com.segmentofone.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** How far back history is kept. */
public final class Kept {

    /** All of it, for ever. */
    public static final Kept EVERYTHING = new Kept(0, Clock.systemUTC(), ZoneId.of("UTC"));

    private final int days;
    private final Clock clock;
    private final ZoneId zone;

    private Kept(int days, Clock clock, ZoneId zone) {
        this.days = days;
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * @param days 1 or more; 0 for all of it
     * @param zone the store's
     */
    public static Kept days(int days, Clock clock, ZoneId zone) {
        Checks.that(days >= 0, "history cannot be kept for " + days + " days");
        return new Kept(days, clock, zone);
    }

    public boolean isEverything() {
        return days == 0;
    }

    /** 0 for all of it. */
    public int days() {
        return days;
    }

    /** The first day of which there is history; null when all of it is kept. */
    public LocalDate from() {
        return isEverything() ? null : today().minusDays(days);
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
