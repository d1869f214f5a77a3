package com.segmentofone.rule;

import java.util.Arrays;

/** At which of some instants a rule is true for one shopper, found by going from expiry to expiry instead of evaluating at each. */
public final class TrueStretches {

    private TrueStretches() {}

    /**
     * Tells every stretch of instants at which the rule is true, in their order.
     *
     * @param seconds ascending epoch seconds
     * @param from the first place looked at
     * @param to the place behind the last
     */
    public static void find(
            CompiledRule rule, Facts facts, SegmentLookup segments, long[] seconds, int from, int to, Found found) {
        int at = from;
        while (at < to) {
            Evaluation evaluation = rule.evaluate(facts, segments, seconds[at]);
            int next = firstFrom(evaluation.validUntil(), seconds, at + 1, to);
            if (evaluation.isTrue()) {
                found.stretch(at, next);
            }
            at = next;
        }
    }

    private static int firstFrom(long second, long[] seconds, int from, int to) {
        int place = Arrays.binarySearch(seconds, from, to, second);
        return place >= 0 ? place : -place - 1;
    }

    /** Is told of stretches. */
    public interface Found {
        /** True at the instants from one place to before another. */
        void stretch(int from, int to);
    }
}
