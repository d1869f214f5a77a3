package com.segmentofone.recommend;

import java.util.Collections;
import java.util.List;

/** "Of the customers who bought these, so many also bought that", with the counts. Immutable. */
public final class Association {

    private final long productId;
    private final List<Long> antecedents;
    private final int together;
    private final int buyers;
    private final double expected;
    private final double score;
    private final boolean segment;

    Association(
            long productId,
            List<Long> antecedents,
            int together,
            int buyers,
            double expected,
            double score,
            boolean segment) {
        this.productId = productId;
        this.antecedents = Collections.unmodifiableList(antecedents);
        this.together = together;
        this.buyers = buyers;
        this.expected = expected;
        this.score = score;
        this.segment = segment;
    }

    /** What was also bought. */
    public long productId() {
        return productId;
    }

    /** The one or two products that go with it. */
    public List<Long> antecedents() {
        return antecedents;
    }

    /** How many customers bought all of it. */
    public int together() {
        return together;
    }

    /** How many customers bought the antecedents: the n of the share. Of very many, those that were counted. */
    public int buyers() {
        return buyers;
    }

    /** The share in per cent, rounded half up. */
    public int percent() {
        return Math.round(100f * together / buyers);
    }

    /** The share that was to be expected without any association, between 0 and 1. */
    public double expected() {
        return expected;
    }

    /** What associations are ordered by: the share drawn towards what was expected, between 0 and 1. */
    public double score() {
        return score;
    }

    /** Whether the counts are of the customers of the shopper's segment only. */
    public boolean isOfSegment() {
        return segment;
    }

    @Override
    public String toString() {
        return percent() + " % of " + buyers + " who bought " + antecedents + " bought " + productId;
    }
}
