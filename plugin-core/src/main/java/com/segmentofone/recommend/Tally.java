package com.segmentofone.recommend;

import java.util.Arrays;

/** Counters by product number that are cheap to empty: only those that were used. */
final class Tally {

    private final int[] counts;
    private int[] used = new int[256];
    private int size;
    private long total;

    Tally(int products) {
        counts = new int[products];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[used[i]] = 0;
        }
        size = 0;
        total = 0;
    }

    /** Counts each product of a customer once. */
    void add(int[] row) {
        for (int entry : row) {
            int product = CoPurchases.product(entry);
            if (counts[product]++ == 0) {
                remember(product);
            }
        }
        total += row.length;
    }

    private void remember(int product) {
        if (size == used.length) {
            used = Arrays.copyOf(used, size * 2);
        }
        used[size++] = product;
    }

    /** How many products have a count. */
    int size() {
        return size;
    }

    int product(int i) {
        return used[i];
    }

    int count(int product) {
        return counts[product];
    }

    /** All counts added up. */
    long total() {
        return total;
    }
}
