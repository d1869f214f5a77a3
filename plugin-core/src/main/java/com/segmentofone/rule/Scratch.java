package com.segmentofone.rule;

import java.util.Arrays;

/** Arrays that one thread works in, again and again; what they hold is over with the next call. */
public final class Scratch {

    private int[] places = {};
    private int[] sorted = {};
    private int[] starts = {};
    private long[] set = {};

    /** Of any content. */
    int[] places(int size) {
        places = places.length < size ? new int[Integer.highestOneBit(size) * 2] : places;
        return places;
    }

    /** Of any content. */
    int[] sorted(int size) {
        sorted = sorted.length < size ? new int[Integer.highestOneBit(size) * 2] : sorted;
        return sorted;
    }

    /** All 0. */
    int[] starts(int size) {
        starts = starts.length < size ? new int[Integer.highestOneBit(size) * 2] : starts;
        Arrays.fill(starts, 0, size, 0);
        return starts;
    }

    /** All 0. */
    long[] set(int size) {
        set = set.length < size ? new long[Integer.highestOneBit(size) * 2] : set;
        Arrays.fill(set, 0, size, 0L);
        return set;
    }
}
