package com.segmentofone.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What is computed over the events of a window, to be compared. */
public final class Measure {

    /** How it is computed. */
    public enum Kind {
        COUNT,
        TOTAL,
        AVERAGE,
        LOWEST,
        HIGHEST,
        DAYS_SINCE_FIRST,
        DAYS_SINCE_LAST,
        /** The value with the most events (bought: units); then the latest event; then the smallest. */
        FAVOURITE,
        /** The total amount over the number of orders. */
        AVERAGE_ORDER_VALUE,
        /** How many per cent of the events in the window, or of their amount, pass the filters. */
        SHARE,
        /** How many per cent of the events (bought: units) are of the favourite. */
        FAVOURITE_SHARE,
        /** The value of the first event that has one. */
        FIRST_VALUE,
        /** The value of the last event that has one. */
        LAST_VALUE,
        /** The value of the event at a place among those that have one. */
        NTH_VALUE,
        /** A count over the number of periods. */
        RATE
    }

    /** Of what there can be a share, beside the amount. */
    public static final Set<CountUnit> SHARED = Collections.unmodifiableSet(
            EnumSet.of(CountUnit.EVENTS, CountUnit.ORDERS, CountUnit.LINES, CountUnit.UNITS));

    static final String AMOUNT = "amount";
    static final String CATEGORY = "category";

    public static final Measure DAYS_SINCE_FIRST = new Measure(Kind.DAYS_SINCE_FIRST, null, null, 0);
    public static final Measure DAYS_SINCE_LAST = new Measure(Kind.DAYS_SINCE_LAST, null, null, 0);
    public static final Measure AVERAGE_ORDER_VALUE = new Measure(Kind.AVERAGE_ORDER_VALUE, null, AMOUNT, 0);
    public static final Measure SHARE_OF_AMOUNT = new Measure(Kind.SHARE, null, AMOUNT, 0);

    private final Kind kind;
    private final CountUnit unit;
    private final String field;
    private final int level;
    private final int place;

    private Measure(Kind kind, CountUnit unit, String field, int level) {
        this(kind, unit, field, level, 0);
    }

    private Measure(Kind kind, CountUnit unit, String field, int level, int place) {
        this.place = place;
        this.kind = kind;
        this.unit = unit;
        this.field = field;
        this.level = level;
        Checks.that(level >= 0 && level <= RuleLimits.LEVEL, "a level is 0 to " + RuleLimits.LEVEL);
    }

    /** Of distinct categories: at level 0. */
    public static Measure count(CountUnit unit) {
        return new Measure(Kind.COUNT, Objects.requireNonNull(unit), null, 0);
    }

    /** @param level 0 for the children of the catalogue's root */
    public static Measure distinctCategories(int level) {
        return new Measure(Kind.COUNT, CountUnit.DISTINCT_CATEGORIES, null, level);
    }

    /**
     * @param kind TOTAL, AVERAGE, LOWEST or HIGHEST
     * @param field a number or money field of the event, such as {@code amount}
     */
    public static Measure of(Kind kind, String field) {
        Checks.that(isFigure(kind), kind + " is not a figure of a field");
        return new Measure(kind, null, Objects.requireNonNull(field), 0);
    }

    /**
     * @param kind FAVOURITE, FAVOURITE_SHARE, FIRST_VALUE or LAST_VALUE
     * @param field a category, product, text or path of the event, or its hour
     * @param level of a category: 0 for the children of the catalogue's root
     */
    public static Measure value(Kind kind, String field, int level) {
        Checks.that(isOfValue(kind) && kind != Kind.NTH_VALUE, kind + " is not of a value");
        return new Measure(kind, null, Objects.requireNonNull(field), field.equals(CATEGORY) ? level : 0);
    }

    /** @param place from 1 */
    public static Measure nthValue(int place, String field, int level) {
        Checks.that(place >= 1 && place <= RuleLimits.LAST, "a place is 1 to " + RuleLimits.LAST);
        return new Measure(
                Kind.NTH_VALUE, null, Objects.requireNonNull(field), field.equals(CATEGORY) ? level : 0, place);
    }

    /** @param unit one of {@link #SHARED} */
    public static Measure rate(CountUnit unit, Span per) {
        Checks.that(SHARED.contains(unit), "no rate of " + unit.words());
        return new Measure(Kind.RATE, unit, null, 0, 1 + per.ordinal());
    }

    /** @param level 0 for the children of the catalogue's root */
    public static Measure favouriteCategory(int level) {
        return new Measure(Kind.FAVOURITE, null, "category", level);
    }

    public static Measure favouriteBrand() {
        return new Measure(Kind.FAVOURITE, null, "brand", 0);
    }

    /** @param unit one of {@link #SHARED} */
    public static Measure share(CountUnit unit) {
        Checks.that(SHARED.contains(unit), "no share of " + unit.words());
        return new Measure(Kind.SHARE, unit, null, 0);
    }

    /** Of events that have a category at the level. */
    public static Measure shareOfFavouriteCategory(int level) {
        return new Measure(Kind.FAVOURITE_SHARE, null, "category", level);
    }

    /** Of events that have a brand. */
    public static Measure shareOfFavouriteBrand() {
        return new Measure(Kind.FAVOURITE_SHARE, null, "brand", 0);
    }

    /** Whether it is compared with per cents. */
    public boolean isPercentage() {
        return kind == Kind.SHARE || kind == Kind.FAVOURITE_SHARE;
    }

    /** Whether it is a figure of one number field: total, average, lowest, highest. */
    public static boolean isFigure(Kind kind) {
        return kind == Kind.TOTAL || kind == Kind.AVERAGE || kind == Kind.LOWEST || kind == Kind.HIGHEST;
    }

    /** Whether it is found among the values of one field: a favourite, its share, the first, the last, the nth. */
    public static boolean isOfValue(Kind kind) {
        return kind == Kind.FAVOURITE || kind == Kind.FAVOURITE_SHARE || isPlaced(kind);
    }

    private static boolean isPlaced(Kind kind) {
        return kind == Kind.FIRST_VALUE || kind == Kind.LAST_VALUE || kind == Kind.NTH_VALUE;
    }

    /** Whether it is one of the values that events have, rather than a number. */
    public boolean isValue() {
        return kind == Kind.FAVOURITE || isPlaced(kind);
    }

    public Kind kind() {
        return kind;
    }

    /** Of COUNT, RATE and of a SHARE other than of the amount; otherwise null. */
    public CountUnit unit() {
        return unit;
    }

    /** Of figures, of measures of a value, of AVERAGE_ORDER_VALUE and of a SHARE of the amount; otherwise null. */
    public String field() {
        return field;
    }

    /** The level of the category tree where categories are meant; otherwise 0. */
    public int level() {
        return level;
    }

    /** Of NTH_VALUE, from 1; otherwise 0. */
    public int place() {
        return kind == Kind.NTH_VALUE ? place : 0;
    }

    /** The period of a RATE; otherwise null. */
    public Span per() {
        return kind == Kind.RATE ? Span.values()[place - 1] : null;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Measure)) {
            return false;
        }
        Measure that = (Measure) other;
        return kind == that.kind
                && unit == that.unit
                && level == that.level
                && place == that.place
                && Objects.equals(field, that.field);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, unit, field, level, place);
    }

    @Override
    public String toString() {
        return kind + " " + unit + " " + field + " " + level + " " + place;
    }
}
