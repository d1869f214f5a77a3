package com.segmentofone.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run has found: nanoseconds per operation by the name of the measured method, and what a method counted by {@code method.counter}.
 */
record Scores(Map<String, Double> figures) {

    double of(String method) {
        Double score = figures.get(method);
        if (score == null) {
            throw new IllegalStateException("not measured: " + method + "; measured: " + figures.keySet());
        }
        return score;
    }

    /** How many times as long the one takes as the other. */
    double times(String one, String other) {
        return of(one) / of(other);
    }

    String of(String words, String method) {
        return String.format(Locale.ROOT, "%s %,.0f ns", words, of(method));
    }

    static String list(String... figures) {
        return Arrays.stream(figures).collect(Collectors.joining("; "));
    }
}
