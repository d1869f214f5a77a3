package com.segmentofone.audience.column;

import com.segmentofone.rule.Answers;
import com.segmentofone.rule.Crowd;
import com.segmentofone.rule.Facts;
import com.segmentofone.rule.SegmentLookup;

/** What an evaluation of columns needs to know from outside them. */
interface Surroundings {

    /** Nothing newer than the columns, and no segments. */
    Surroundings NONE = new Surroundings() {};

    /** A customer's facts where they are newer than the columns; null when the columns are right. */
    default Facts facts(long customer) {
        return null;
    }

    /** Of which customers of a block the facts are newer than the columns, as bits; null for none. */
    default long[] touched(Block block) {
        return null;
    }

    default SegmentLookup segments(long customer, Facts facts) {
        return SegmentLookup.NONE;
    }

    /** Who is in another segment; null when it is found out one by one. */
    default Answers segment(Crowd crowd, long segment, long at) {
        return null;
    }
}
