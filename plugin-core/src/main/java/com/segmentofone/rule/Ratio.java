package com.segmentofone.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact number: a whole number, or a quotient of two. */
public final class Ratio implements Comparable<Ratio> {

    private final long over;
    private final long under;

    private Ratio(long over, long under) {
        Checks.that(under > 0, "a quotient has a positive divisor");
        this.over = over;
        this.under = under;
    }

    public static Ratio whole(long number) {
        return new Ratio(number, 1);
    }

    /** @param under positive */
    public static Ratio of(long over, long under) {
        return new Ratio(over, under);
    }

    /** The inverse of {@link #toString()}. */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? whole(Long.parseLong(text))
                : of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    boolean passes(DecimalTest test) {
        return test.test(BigDecimal.valueOf(over), under);
    }

    boolean isWhole() {
        return under == 1;
    }

    /** The largest whole number that is not above. */
    long floor() {
        return Math.floorDiv(over, under);
    }

    /** The smallest whole number that is not below. */
    long ceiling() {
        return -Math.floorDiv(-over, under);
    }

    /** To two places, for people. */
    BigDecimal rounded() {
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return under == other.under
                ? Long.compare(over, other.over)
                : BigDecimal.valueOf(over)
                        .multiply(BigDecimal.valueOf(other.under))
                        .compareTo(BigDecimal.valueOf(other.over).multiply(BigDecimal.valueOf(under)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio && compareTo((Ratio) other) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode((double) over / under);
    }

    @Override
    public String toString() {
        return isWhole() ? String.valueOf(over) : over + "/" + under;
    }
}
