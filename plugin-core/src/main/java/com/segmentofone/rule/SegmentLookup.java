package com.segmentofone.rule;

/** Answers whether the shopper being evaluated is in another segment; never unknown. */
public interface SegmentLookup {

    SegmentLookup NONE = (segmentId, atSecond) -> Evaluation.forever(Truth.FALSE);

    Evaluation inSegment(long segmentId, long atSecond);
}
