package com.segmentofone.rule;

/** What one shopper's evaluation reads. */
final class Inputs {

    private final Facts facts;
    private final SegmentLookup segments;

    Inputs(Facts facts, SegmentLookup segments) {
        this.facts = facts;
        this.segments = segments;
    }

    Facts facts() {
        return facts;
    }

    SegmentLookup segments() {
        return segments;
    }
}
