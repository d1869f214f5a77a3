package com.segmentofone.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The n ids that come first in a fixed, well mixed order: always the same for the same candidates, and spread over all of them. */
final class Sample {

    private final int n;
    private final TreeMap<Long, Long> byRank = new TreeMap<>();

    Sample(int n) {
        this.n = n;
    }

    boolean wants(long id) {
        return byRank.size() < n || n > 0 && rank(id) < byRank.lastKey();
    }

    void add(long id) {
        byRank.put(rank(id), id);
        if (byRank.size() > n) {
            byRank.pollLastEntry();
        }
    }

    Collection<Long> ids() {
        List<Long> sorted = new ArrayList<>(byRank.values());
        sorted.sort(null);
        return sorted;
    }

    /** A bijection on 64 bits (the published finaliser of MurmurHash3), so that no two ids share a rank. */
    private static long rank(long id) {
        long mixed = id ^ id >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
