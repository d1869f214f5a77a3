package com.segmentofone.audience.column;

import com.segmentofone.rule.Answers;
import com.segmentofone.rule.Crowd;
import com.segmentofone.rule.Facts;
import com.segmentofone.rule.SegmentLookup;

/** What an evaluation of columns needs to know from outside them. */
public interface Surroundings {

    /** Nothing newer than the columns, and no segments. */
    Surroundings NONE = new Surroundings() {};

    /** The facts of a customer of whom they are newer than the columns. */
    default Facts facts(long customer) {
        return null;
    }

    /** Of which customers of a block the facts are newer than the columns, as bits; null for none. */
    default long[] touched(CustomerIds block) {
        return null;
    }

    default SegmentLookup segments(long customer, Facts facts) {
        return SegmentLookup.NONE;
    }

    /** Who is in another segment; null when it is found out one by one. */
    default Answers segment(Crowd crowd, CustomerIds ids, long segment, long at) {
        return null;
    }
}
