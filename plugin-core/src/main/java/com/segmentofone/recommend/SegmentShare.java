package com.segmentofone.recommend;

import java.util.BitSet;

/** The customers of one segment, and how much more than everybody else they count for a shopper of that segment. */
final class SegmentShare {

    /** Everybody counts alike. */
    static final SegmentShare NONE = new SegmentShare(0, new BitSet(), 0);

    private final long segmentId;
    private final BitSet members;
    private final double weight;

    /**
     * @param members by customer number
     * @param weight a member counts 1 + weight, everybody else 1
     */
    SegmentShare(long segmentId, BitSet members, double weight) {
        this.segmentId = segmentId;
        this.members = members;
        this.weight = weight;
    }

    long segmentId() {
        return segmentId;
    }

    boolean has(int customer) {
        return members.get(customer);
    }

    BitSet members() {
        return members;
    }

    double weight() {
        return weight;
    }

    SegmentShare weighing(double other) {
        return new SegmentShare(segmentId, members, other);
    }
}
