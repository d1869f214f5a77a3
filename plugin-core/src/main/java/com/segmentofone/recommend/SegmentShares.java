package com.segmentofone.recommend;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The segments that have something of their own to say, by id. Immutable. */
final class SegmentShares {

    static final SegmentShares NONE = new SegmentShares(Collections.<Long, SegmentShare>emptyMap());

    private final Map<Long, SegmentShare> byId;

    SegmentShares(Map<Long, SegmentShare> byId) {
        this.byId = new HashMap<>(byId);
    }

    /** Of several segments the one that counts most; of equal ones the one with the lowest id. */
    SegmentShare of(Collection<Long> segmentIds) {
        SegmentShare most = SegmentShare.NONE;
        for (long id : segmentIds) {
            SegmentShare share = byId.getOrDefault(id, SegmentShare.NONE);
            boolean equal = share.weight() == most.weight() && share.segmentId() < most.segmentId();
            most = share.weight() > most.weight() || equal ? share : most;
        }
        return most;
    }

    /** 0 for a segment that adds nothing. */
    double weight(long segmentId) {
        return byId.getOrDefault(segmentId, SegmentShare.NONE).weight();
    }
}
