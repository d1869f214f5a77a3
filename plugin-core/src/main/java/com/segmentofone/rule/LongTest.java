package com.segmentofone.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.Function;

/** A comparison with a whole number, such as a count, minor units or days; also tells where its answer turns. */
final class LongTest {

    /** No larger number gives another answer. */
    static final long NONE = Long.MAX_VALUE;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE - 1);

    private final long[] lows;
    private final long[] highs;
    private final boolean inside;

    private LongTest(long[] lows, long[] highs, boolean inside) {
        this.lows = lows;
        this.highs = highs;
        this.inside = inside;
    }

    static LongTest of(Comparison comparison, Function<Value, BigDecimal> figure) {
        BigDecimal[] values = comparison.values().stream().map(figure).toArray(BigDecimal[]::new);
        switch (comparison.operator()) {
            case LESS:
                return range(Long.MIN_VALUE, up(values[0]) - 1);
            case AT_MOST:
                return range(Long.MIN_VALUE, down(values[0]));
            case MORE:
                return range(down(values[0]) + 1, Long.MAX_VALUE);
            case AT_LEAST:
                return range(up(values[0]), Long.MAX_VALUE);
            case BETWEEN:
                return range(up(values[0]), down(values[1]));
            default:
                return points(values, comparison.operator() != Operator.IS_NOT);
        }
    }

    static LongTest between(long low, long high) {
        return range(low, high);
    }

    private static LongTest range(long low, long high) {
        return new LongTest(new long[] {low}, new long[] {high}, true);
    }

    private static LongTest points(BigDecimal[] values, boolean inside) {
        long[] lows = Arrays.stream(values).mapToLong(LongTest::up).toArray();
        long[] highs = Arrays.stream(values).mapToLong(LongTest::down).toArray();
        return new LongTest(lows, highs, inside);
    }

    private static long up(BigDecimal value) {
        return bounded(value.setScale(0, RoundingMode.CEILING));
    }

    private static long down(BigDecimal value) {
        return bounded(value.setScale(0, RoundingMode.FLOOR));
    }

    private static long bounded(BigDecimal whole) {
        return whole.min(LARGEST).max(LARGEST.negate()).longValue();
    }

    boolean test(long value) {
        for (int i = 0; i < lows.length; i++) {
            if (value >= lows[i] && value <= highs[i]) {
                return inside;
            }
        }
        return !inside;
    }

    /** Whether it is whether a number is between {@link #low()} and {@link #high()}, including them. */
    boolean isRange() {
        return lows.length == 1 && inside;
    }

    long low() {
        return lows[0];
    }

    long high() {
        return highs[0];
    }

    /** The smallest number above the current one for which the answer is another, or {@link #NONE}. */
    long turnsAbove(long current) {
        boolean now = test(current);
        long nearest = NONE;
        for (int i = 0; i < lows.length; i++) {
            nearest = nearer(nearest, lows[i], current, now);
            nearest = highs[i] == Long.MAX_VALUE ? nearest : nearer(nearest, highs[i] + 1, current, now);
        }
        return nearest;
    }

    private long nearer(long nearest, long candidate, long current, boolean now) {
        return candidate > current && candidate < nearest && test(candidate) != now ? candidate : nearest;
    }

    /** Whether no number from 0 up gives the other answer than the one given. */
    boolean isAlways(boolean answer) {
        return test(0) == answer && turnsAbove(0) == NONE;
    }
}
