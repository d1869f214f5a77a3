package com.segmentofone.benchmarks;

import com.segmentofone.recommend.SegmentMembers;
import java.util.function.LongConsumer;

/** A store without segments. */
final class NoSegments implements SegmentMembers {

    @Override
    public long[] segmentIds() {
        return new long[0];
    }

    @Override
    public void forEachMember(long segmentId, LongConsumer customerIds) {
        throw new UnsupportedOperationException();
    }
}
