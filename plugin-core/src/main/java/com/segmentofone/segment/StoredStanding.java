package com.segmentofone.segment;

import java.util.Collections;
import java.util.List;

/** What is stored of one shopper: memberships, and when time alone will next change something. */
public final class StoredStanding {

    public static final StoredStanding NOTHING =
            new StoredStanding(Collections.<Membership>emptyList(), Long.MAX_VALUE);

    private final List<Membership> memberships;
    private final long dueAt;

    public StoredStanding(List<Membership> memberships, long dueAt) {
        this.memberships = Collections.unmodifiableList(memberships);
        this.dueAt = dueAt;
    }

    public List<Membership> memberships() {
        return memberships;
    }

    /** Epoch milliseconds; {@code Long.MAX_VALUE} for never. */
    public long dueAt() {
        return dueAt;
    }

    /** @return null when the shopper is not in the segment */
    public Membership in(long segmentId) {
        return memberships.stream()
                .filter(m -> m.segmentId() == segmentId)
                .findFirst()
                .orElse(null);
    }
}
