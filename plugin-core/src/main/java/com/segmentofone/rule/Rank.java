package com.segmentofone.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** A place in the order of all customers by a number: the top or bottom n per cent, or one of five equal parts. */
public final class Rank {

    /** From which end, or in how many parts. */
    public enum Kind {
        TOP,
        BOTTOM,
        /** Of 1, the lowest fifth, to 5, the highest. */
        QUINTILE
    }

    private static final int PARTS = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Kind kind;
    private final BigDecimal number;

    private Rank(Kind kind, BigDecimal number) {
        this.kind = kind;
        this.number = number;
    }

    /** @param percent more than 0, less than 100 */
    public static Rank top(BigDecimal percent) {
        return new Rank(Kind.TOP, percentage(percent));
    }

    /** @param percent more than 0, less than 100 */
    public static Rank bottom(BigDecimal percent) {
        return new Rank(Kind.BOTTOM, percentage(percent));
    }

    /** @param part 1, the lowest, to 5, the highest */
    public static Rank quintile(int part) {
        Checks.that(part >= 1 && part <= PARTS, "a quintile is 1 to " + PARTS);
        return new Rank(Kind.QUINTILE, BigDecimal.valueOf(part));
    }

    private static BigDecimal percentage(BigDecimal percent) {
        Checks.that(isPercentage(percent), "a percentage is more than 0 and less than 100");
        return Value.number(percent).number();
    }

    /** Whether there can be a top or bottom of so many per cent. */
    public static boolean isPercentage(BigDecimal percent) {
        return Value.canHold(percent) && percent.signum() > 0 && percent.compareTo(HUNDRED) < 0;
    }

    public Kind kind() {
        return kind;
    }

    /** Per cent, or the part. */
    public BigDecimal number() {
        return number;
    }

    /**
     * Where the place begins and ends. It is the smallest that holds at least its share of the ranked, so those who are equal at its edge
     * are all in it.
     *
     * @param ranked everyone's number, ascending
     * @return null when nobody is ranked
     */
    public Bounds bounds(List<Ratio> ranked) {
        if (ranked.isEmpty()) {
            return null;
        }
        switch (kind) {
            case TOP:
                return new Bounds(ranked.get(ranked.size() - share(ranked.size(), number)), null);
            case BOTTOM:
                return new Bounds(null, ranked.get(share(ranked.size(), number) - 1));
            default:
                int part = number.intValue();
                return new Bounds(
                        part == 1 ? null : fifth(ranked, part - 1), part == PARTS ? null : fifth(ranked, part));
        }
    }

    private static Ratio fifth(List<Ratio> ranked, int parts) {
        return ranked.get(share(ranked.size(), BigDecimal.valueOf((long) parts * 100 / PARTS)) - 1);
    }

    private static int share(int all, BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(all))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether a number is in the place. */
    public boolean holds(Ratio value, Bounds bounds) {
        boolean reaches = bounds.low() == null
                || (kind == Kind.TOP ? value.compareTo(bounds.low()) >= 0 : value.compareTo(bounds.low()) > 0);
        return reaches && (bounds.high() == null || value.compareTo(bounds.high()) <= 0);
    }

    /** As {@link #holds}, of whole numbers only. */
    LongTest wholeTest(Bounds bounds) {
        long low = bounds.low() == null ? Long.MIN_VALUE : lowest(bounds.low());
        return LongTest.between(
                low, bounds.high() == null ? Long.MAX_VALUE : bounds.high().floor());
    }

    private long lowest(Ratio low) {
        return kind == Kind.TOP ? low.ceiling() : low.floor() + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rank && kind == ((Rank) other).kind && number.equals(((Rank) other).number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, number);
    }

    @Override
    public String toString() {
        return kind + " " + number;
    }

    /** The numbers at which a place begins and ends. */
    public static final class Bounds {

        private final Ratio low;
        private final Ratio high;

        /** Null where there is no end. */
        public Bounds(Ratio low, Ratio high) {
            this.low = low;
            this.high = high;
        }

        /** Null at the bottom. */
        public Ratio low() {
            return low;
        }

        /** Null at the top. */
        public Ratio high() {
            return high;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bounds
                    && Objects.equals(low, ((Bounds) other).low)
                    && Objects.equals(high, ((Bounds) other).high);
        }

        @Override
        public int hashCode() {
            return Objects.hash(low, high);
        }

        @Override
        public String toString() {
            return (low == null ? "" : low) + ".." + (high == null ? "" : high);
        }
    }
}
