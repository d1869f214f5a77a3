package com.segmentofone.benchmarks;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;

/**
 * One line of a benchmark's result.
 *
 * @param direction {@code >=} when more is better, {@code <=} when less is
 * @param peer what it was measured against in the same run, with its own figure; empty when there is nothing to compare with
 */
@JsonPropertyOrder({"name", "goal", "direction", "measured", "peer", "met"})
record Row(String name, double goal, String direction, double measured, String peer, boolean met) {

    static Row atLeast(String name, double goal, double measured, String peer) {
        return new Row(name, goal, ">=", rounded(measured), peer, measured >= goal);
    }

    static Row atMost(String name, double goal, double measured, String peer) {
        return new Row(name, goal, "<=", rounded(measured), peer, measured <= goal);
    }

    /** To three digits that count. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", value));
    }
}
