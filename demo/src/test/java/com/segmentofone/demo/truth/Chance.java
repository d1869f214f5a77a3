package com.segmentofone.demo.truth;

import java.util.Collection;

/** What chance alone would give. */
final class Chance {

    private Chance() {}

    /** The probability that of n throws, each of which succeeds with p, at least k succeed (the binomial distribution's tail). */
    static double atLeast(int k, int n, double p) {
        double term = Math.pow(1 - p, n);
        double below = 0;
        for (int i = 0; i < k; i++) {
            below += term;
            term *= (double) (n - i) / (i + 1) * p / (1 - p);
        }
        return Math.max(0, 1 - below);
    }

    /** How many of groups of these sizes are expected to reach the share. */
    static double reaching(Collection<Integer> sizes, int smallest, double share, double p) {
        return sizes.stream()
                .filter(size -> size >= smallest)
                .mapToDouble(size -> atLeast((int) Math.ceil(share * size - 1e-9), size, p))
                .sum();
    }
}
