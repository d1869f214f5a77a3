package com.segmentofone.segment;

import java.util.Collections;
import java.util.List;

/** One line of the membership history: when it was so, and when it became known. */
public final class MembershipChange {

    /** What happened. */
    public enum Kind {
        ENTERED,
        LEFT
    }

    private final Kind kind;
    private final long segmentId;
    private final String identityKey;
    private final int version;
    private final long occurredAt;
    private final long recordedAt;
    private final List<String> why;

    public MembershipChange(
            Kind kind,
            long segmentId,
            String identityKey,
            int version,
            long occurredAt,
            long recordedAt,
            List<String> why) {
        this.kind = kind;
        this.segmentId = segmentId;
        this.identityKey = identityKey;
        this.version = version;
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.why = Collections.unmodifiableList(why);
    }

    public Kind kind() {
        return kind;
    }

    public long segmentId() {
        return segmentId;
    }

    public String identityKey() {
        return identityKey;
    }

    public int version() {
        return version;
    }

    /** When it was so, epoch milliseconds. */
    public long occurredAt() {
        return occurredAt;
    }

    /** When it became known, epoch milliseconds. */
    public long recordedAt() {
        return recordedAt;
    }

    public List<String> why() {
        return why;
    }

    @Override
    public String toString() {
        return identityKey + " " + kind + " " + segmentId;
    }
}
