package com.segmentofone.segment;

/** What a segment's definition may be used for. */
public enum SegmentStatus {
    /** Being written; it has no members. */
    DRAFT(false),
    /** Its members are kept true. */
    ACTIVE(true),
    /** Nobody enters or leaves; it keeps the members it had. */
    PAUSED(true),
    /** Its stored rule has become invalid; it keeps the members it had. */
    BROKEN(true),
    /** Put away; it has no members. */
    ARCHIVED(false);

    private final boolean live;

    SegmentStatus(boolean live) {
        this.live = live;
    }

    /** Whether it has members, so that a change of it may be seen by shoppers. */
    public boolean isLive() {
        return live;
    }
}
