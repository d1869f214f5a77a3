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

    public StandingUpdate(
            String identityKey,
            List<Membership> written,
            List<Long> removed,
            long dueAt,
            List<MembershipChange> history) {
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
}
