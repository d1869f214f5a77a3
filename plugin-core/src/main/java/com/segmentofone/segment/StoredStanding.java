package com.segmentofone.segment;

import java.util.Collections;
import java.util.List;

/** What is stored of one shopper: memberships, when time alone will next change something, and what it was evaluated from. */
public final class StoredStanding {

    public static final StoredStanding NOTHING =
            new StoredStanding(Collections.<Membership>emptyList(), Long.MAX_VALUE);

    private final List<Membership> memberships;
    private final long dueAt;
    private final long revision;
    private final long settledAt;
    private final long settledThrough;
    private final boolean settledElsewhere;

    /** Of a shopper who was never evaluated. */
    public StoredStanding(List<Membership> memberships, long dueAt) {
        this(memberships, dueAt, -1, 0, 0, false);
    }

    /**
     * @param revision counts what was written; -1 when there is nothing to count by
     * @param settledAt for which instant it was evaluated last, epoch milliseconds
     * @param settledThrough the time of receipt of the latest event that was known then
     * @param settledElsewhere whether another node did it
     */
    public StoredStanding(
            List<Membership> memberships,
            long dueAt,
            long revision,
            long settledAt,
            long settledThrough,
            boolean settledElsewhere) {
        this.settledElsewhere = settledElsewhere;
        this.memberships = Collections.unmodifiableList(memberships);
        this.dueAt = dueAt;
        this.revision = revision;
        this.settledAt = settledAt;
        this.settledThrough = settledThrough;
    }

    public List<Membership> memberships() {
        return memberships;
    }

    /** Epoch milliseconds; {@code Long.MAX_VALUE} for never. */
    public long dueAt() {
        return dueAt;
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

    public boolean isSettledElsewhere() {
        return settledElsewhere;
    }

    /** @return null when the shopper is not in the segment */
    public Membership in(long segmentId) {
        return memberships.stream()
                .filter(m -> m.segmentId() == segmentId)
                .findFirst()
                .orElse(null);
    }
}
