package com.segmentofone.rule;

/** Bounds that no operator meets and no input can pass. */
public final class RuleLimits {

    public static final int DEPTH = 32;
    public static final int CONDITIONS = 1_000;

    /** Characters of a rule's text or JSON. */
    public static final int CHARACTERS = 500_000;

    /** Characters of one name or text value. */
    public static final int TEXT_CHARACTERS = 1_000;

    /** Digits of a number, before or after the point. */
    public static final int DIGITS = 30;

    /** Values of one {@code in (...)}. */
    public static final int VALUES = 1_000;

    /** Filters of one behaviour condition. */
    public static final int FILTERS = 20;

    /** Deepest level of a category tree. */
    public static final int LEVEL = 20;

    /** The N of "last N"; beyond it a window is longer than any history. */
    public static final int LAST = 1_000_000;

    private RuleLimits() {}
}
