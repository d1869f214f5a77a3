package com.segmentofone.segment;

/** What a segment's definition may be used for. */
public enum SegmentStatus {
    /** Being written; it has no members. */
    DRAFT,
    /** Its members are kept true. */
    ACTIVE,
    /** Its stored rule has become invalid; it keeps the members it had. */
    BROKEN
}
