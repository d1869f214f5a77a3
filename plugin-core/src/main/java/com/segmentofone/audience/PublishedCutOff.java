package com.segmentofone.audience;

import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.RelativeCondition;

/** A stored version: of which condition, since when, and whether those whom it moved have been evaluated. */
public final class PublishedCutOff {

    private final RelativeCondition condition;
    private final CutOff cutOff;
    private final long publishedAt;
    private final boolean settled;

    /** @param publishedAt epoch milliseconds */
    public PublishedCutOff(RelativeCondition condition, CutOff cutOff, long publishedAt, boolean settled) {
        this.condition = condition;
        this.cutOff = cutOff;
        this.publishedAt = publishedAt;
        this.settled = settled;
    }

    RelativeCondition condition() {
        return condition;
    }

    CutOff cutOff() {
        return cutOff;
    }

    long publishedAt() {
        return publishedAt;
    }

    boolean isSettled() {
        return settled;
    }
}
