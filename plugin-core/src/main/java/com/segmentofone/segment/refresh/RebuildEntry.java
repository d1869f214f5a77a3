package com.segmentofone.segment.refresh;

import com.segmentofone.segment.RebuildProgress;

/** What is kept of one definition's rebuild. */
public final class RebuildEntry {

    private final long segmentId;
    private final RebuildProgress.State state;
    private final long customersThrough;
    private final long done;
    private final long total;
    private final long spentMillis;
    private final long seenAt;
    private final String reason;

    /**
     * @param customersThrough every customer up to this id has been evaluated
     * @param seenAt the last sign of life of whoever works on it, epoch milliseconds
     */
    public RebuildEntry(
            long segmentId,
            RebuildProgress.State state,
            long customersThrough,
            long done,
            long total,
            long spentMillis,
            long seenAt,
            String reason) {
        this.segmentId = segmentId;
        this.state = state;
        this.customersThrough = customersThrough;
        this.done = done;
        this.total = total;
        this.spentMillis = spentMillis;
        this.seenAt = seenAt;
        this.reason = reason;
    }

    public long segmentId() {
        return segmentId;
    }

    public RebuildProgress.State state() {
        return state;
    }

    public long customersThrough() {
        return customersThrough;
    }

    public long done() {
        return done;
    }

    public long total() {
        return total;
    }

    public long spentMillis() {
        return spentMillis;
    }

    public long seenAt() {
        return seenAt;
    }

    /** Null unless it failed. */
    public String reason() {
        return reason;
    }

    RebuildProgress progress() {
        return new RebuildProgress(state, done, total, spentMillis, seenAt, reason);
    }
}
