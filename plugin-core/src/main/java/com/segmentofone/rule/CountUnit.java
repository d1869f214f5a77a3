package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a count counts; there is no count without it. */
public enum CountUnit {
    EVENTS("events"),
    ORDERS("orders"),
    LINES("lines"),
    /** Pieces: the sum of quantities. */
    UNITS("units"),
    DISTINCT_PRODUCTS("distinct products"),
    DISTINCT_BRANDS("distinct brands"),
    /** Categories at a level of the tree. */
    DISTINCT_CATEGORIES("distinct categories"),
    /** Days of the store's calendar. */
    DISTINCT_DAYS("distinct days");

    private final String words;

    CountUnit(String words) {
        this.words = words;
    }

    /** Plural, as the text form and the JSON form write it. */
    public String words() {
        return words;
    }

    /** @param words singular or plural */
    public static Optional<CountUnit> ofWords(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(u -> lower.equals(u.words) || lower.equals(u.singular()))
                .findFirst();
    }

    public String singular() {
        return this == DISTINCT_CATEGORIES ? "distinct category" : words.substring(0, words.length() - 1);
    }
}
