package com.segmentofone.recommend;

import java.util.function.LongConsumer;

/** Which customers are in which segments, as stored. */
public interface SegmentMembers {

    /** The segments that have members kept true, ascending. */
    long[] segmentIds();

    /** Tells the ids of the customers in a segment, each once, in no particular order. */
    void forEachMember(long segmentId, LongConsumer customerIds);
}
