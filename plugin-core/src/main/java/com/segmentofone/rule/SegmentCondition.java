package com.segmentofone.rule;

/** Asks whether the shopper is, or is not, in another segment; always true or false. */
public final class SegmentCondition extends Condition {

    private final long segment;
    private final boolean in;

    private SegmentCondition(long segment, boolean in) {
        this.segment = segment;
        this.in = in;
    }

    public static SegmentCondition in(long segment) {
        return new SegmentCondition(segment, true);
    }

    public static SegmentCondition notIn(long segment) {
        return new SegmentCondition(segment, false);
    }

    public long segment() {
        return segment;
    }

    public boolean isIn() {
        return in;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.segment(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentCondition
                && segment == ((SegmentCondition) other).segment
                && in == ((SegmentCondition) other).in;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(segment) + Boolean.hashCode(in);
    }

    @Override
    public String toString() {
        return (in ? "in segment " : "not in segment ") + segment;
    }
}
