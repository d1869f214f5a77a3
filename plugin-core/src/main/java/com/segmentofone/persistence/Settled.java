package com.segmentofone.persistence;

import com.segmentofone.segment.Membership;
import com.segmentofone.segment.StoredStanding;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/** A row of SEG_DUE: when time alone changes a shopper, and what the memberships were evaluated from. */
final class Settled {

    static final RowMapper<Settled> ROW = (row, n) -> new Settled(
            row.getString("IDENTITY_KEY"),
            row.getLong("DUE_AT"),
            row.getLong("REVISION"),
            row.getLong("SETTLED_AT"),
            row.getLong("SETTLED_THROUGH"),
            row.getString("CLAIMED_BY"));

    final String identityKey;
    private final long dueAt;
    private final long revision;
    private final long settledAt;
    private final long settledThrough;
    private final String by;

    private Settled(String identityKey, long dueAt, long revision, long settledAt, long settledThrough, String by) {
        this.identityKey = identityKey;
        this.dueAt = dueAt;
        this.revision = revision;
        this.settledAt = settledAt;
        this.settledThrough = settledThrough;
        this.by = by;
    }

    StoredStanding with(List<Membership> memberships, String node) {
        boolean elsewhere = by != null && !by.equals(node) && !by.startsWith(node + "#");
        return new StoredStanding(memberships, dueAt, revision, settledAt, settledThrough, elsewhere);
    }
}
