package com.segmentofone.demo.synthetic;

import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/** Where somebody lives, and when warm things and beach things sell there. */
enum Region {
    NORTH(
            EnumSet.of(Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER, Month.JANUARY),
            EnumSet.of(Month.JUNE, Month.JULY, Month.AUGUST)),
    SOUTH(EnumSet.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY), EnumSet.of(Month.MARCH, Month.APRIL, Month.MAY));

    private static final Set<String> NORTHERN = Set.of("BC", "WA", "OR");
    private static final double IN_SEASON = 3.2;
    private static final double OUT_OF_SEASON = 0.12;

    private final Set<Month> warm;
    private final Set<Month> beach;

    Region(Set<Month> warm, Set<Month> beach) {
        this.warm = warm;
        this.beach = beach;
    }

    static Region of(String state) {
        return NORTHERN.contains(state) ? NORTH : SOUTH;
    }

    /** How likely a category is bought in a month, against 1 for what has no season. */
    double season(String category, Month month) {
        return switch (category) {
            case "Warm Wear" -> warm.contains(month) ? IN_SEASON : OUT_OF_SEASON;
            case "Beach Wear" -> beach.contains(month) ? IN_SEASON : OUT_OF_SEASON;
            default -> 1;
        };
    }
}
