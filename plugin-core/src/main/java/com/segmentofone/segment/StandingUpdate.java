package com.segmentofone.segment;

import java.util.Collections;
import java.util.List;

/** What is to be written for one shopper. */
public final class StandingUpdate {

    private final String identityKey;
    private final List<Membership> written;
    private final List<Long> removed;
    private final long dueAt;
    private final List<MembershipChange> history;
    private final long revision;
    private final long settledAt;
    private final long settledThrough;
    private final boolean newToOthers;

    /**
     * @param revision that of what was stored when the evaluation began; -1 when nothing was
     * @param settledAt for which instant it was evaluated, epoch milliseconds
     * @param settledThrough the time of receipt of the latest event known to be in it; 0 when it is not known
     * @param newToOthers whether other nodes may have cached what no longer holds
     */
    public StandingUpdate(
            String identityKey,
            List<Membership> written,
            List<Long> removed,
            long dueAt,
            List<MembershipChange> history,
            long revision,
            long settledAt,
            long settledThrough,
            boolean newToOthers) {
        this.revision = revision;
        this.settledAt = settledAt;
        this.settledThrough = settledThrough;
        this.newToOthers = newToOthers;
        this.identityKey = identityKey;
        this.written = Collections.unmodifiableList(written);
        this.removed = Collections.unmodifiableList(removed);
        this.dueAt = dueAt;
        this.history = Collections.unmodifiableList(history);
    }

    public String identityKey() {
        return identityKey;
    }

    /** Memberships that are new or hold for another time than stored. */
    public List<Membership> written() {
        return written;
    }

    /** Ids of segments that the shopper is no longer in. */
    public List<Long> removed() {
        return removed;
    }

    /** Epoch milliseconds; {@code Long.MAX_VALUE} for never. */
    public long dueAt() {
        return dueAt;
    }

    public List<MembershipChange> history() {
        return history;
    }

    public long revision() {
        return revision;
    }

    public long settledAt() {
        return settledAt;
    }

    public long settledThrough() {
        return settledThrough;
    }

    StandingUpdate knownToOthers() {
        return new StandingUpdate(
                identityKey, written, removed, dueAt, history, revision, settledAt, settledThrough, false);
    }

    public boolean isNewToOthers() {
        return newToOthers;
    }
}
