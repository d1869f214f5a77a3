package com.segmentofone.recommend;

/** A fixed, well mixed order of ids: samples that are the same everywhere and spread over all of them. */
final class Mix {

    private Mix() {}

    /** A bijection on 64 bits (the published finaliser of MurmurHash3). */
    static long of(long id) {
        long mixed = id ^ id >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** In how many halvings of everybody the id stays: half of all have 1 or more, a quarter 2 or more, and so on. */
    static int level(long id) {
        return Long.numberOfLeadingZeros(of(id));
    }
}
