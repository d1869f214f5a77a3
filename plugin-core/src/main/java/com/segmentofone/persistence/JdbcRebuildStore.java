package com.segmentofone.persistence;

import com.segmentofone.segment.RebuildProgress.State;
import com.segmentofone.segment.refresh.RebuildEntry;
import com.segmentofone.segment.refresh.RebuildStore;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Rebuilds in SEG_REFRESH. Each change says in its condition what it changes, so of two nodes one does it. */
public final class JdbcRebuildStore implements RebuildStore {

    private static final int REASON = 2000;
    /** A sign of life from later than this was given before the clock was set back. */
    private static final long AHEAD_MILLIS = 60_000;

    private static final RowMapper<RebuildEntry> ENTRY = (row, n) -> new RebuildEntry(
            row.getLong("SEGMENT_ID"),
            State.valueOf(row.getString("STATE")),
            row.getLong("CUSTOMERS_THROUGH"),
            row.getLong("DONE"),
            row.getLong("TOTAL"),
            row.getLong("SPENT"),
            row.getLong("SEEN_AT"),
            row.getString("REASON"));

    private final JdbcTemplate jdbc;

    public JdbcRebuildStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public RebuildEntry find(long segmentId) {
        return jdbc.query("select * from SEG_REFRESH where SEGMENT_ID = ?", ENTRY, segmentId).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void request(long segmentId, long now) {
        if (!restart(segmentId, now)) {
            try {
                jdbc.update(
                        "insert into SEG_REFRESH (SEGMENT_ID, STATE, CUSTOMERS_THROUGH, DONE, TOTAL, SPENT, SEEN_AT)"
                                + " values (?, 'QUEUED', 0, 0, 0, 0, ?)",
                        segmentId,
                        now);
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                restart(segmentId, now);
            }
        }
    }

    private boolean restart(long segmentId, long now) {
        return jdbc.update(
                        "update SEG_REFRESH set STATE = 'QUEUED', NODE = null, CUSTOMERS_THROUGH = 0, DONE = 0, TOTAL = 0,"
                                + " SPENT = 0, REASON = null, SEEN_AT = ? where SEGMENT_ID = ?",
                        now,
                        segmentId)
                == 1;
    }

    @Override
    public boolean move(long segmentId, Collection<State> from, State to, long now) {
        String states = from.stream().map(s -> "'" + s.name() + "'").collect(Collectors.joining(","));
        return jdbc.update(
                        "update SEG_REFRESH set STATE = ?, NODE = null, SEEN_AT = ? where SEGMENT_ID = ? and STATE in ("
                                + states + ")",
                        to.name(),
                        now,
                        segmentId)
                == 1;
    }

    @Override
    public List<RebuildEntry> claim(String node, long now, long silence) {
        return jdbc
                .query(
                        "select * from SEG_REFRESH where STATE = 'QUEUED'"
                                + " or (STATE = 'RUNNING' and (SEEN_AT < ? or SEEN_AT > ?)) order by SEGMENT_ID",
                        ENTRY,
                        now - silence,
                        now + AHEAD_MILLIS)
                .stream()
                .filter(found -> claim(found, node, now))
                .collect(Collectors.toList());
    }

    private boolean claim(RebuildEntry found, String node, long now) {
        return jdbc.update(
                        "update SEG_REFRESH set STATE = 'RUNNING', NODE = ?, SEEN_AT = ?"
                                + " where SEGMENT_ID = ? and STATE = ? and SEEN_AT = ?",
                        node,
                        now,
                        found.segmentId(),
                        found.state().name(),
                        found.seenAt())
                == 1;
    }

    @Override
    public List<Long> advance(String node, Collection<Long> segmentIds, RebuildEntry reached) {
        return segmentIds.stream().filter(id -> advance(node, id, reached)).collect(Collectors.toList());
    }

    private boolean advance(String node, long segmentId, RebuildEntry reached) {
        return jdbc.update(
                        "update SEG_REFRESH set CUSTOMERS_THROUGH = ?, DONE = ?, TOTAL = ?, SPENT = ?, SEEN_AT = ?"
                                + " where SEGMENT_ID = ? and STATE = 'RUNNING' and NODE = ?",
                        reached.customersThrough(),
                        reached.done(),
                        reached.total(),
                        reached.spentMillis(),
                        reached.seenAt(),
                        segmentId,
                        node)
                == 1;
    }

    @Override
    public void end(String node, Collection<Long> segmentIds, State to, String reason, long now) {
        String cut = reason == null || reason.length() <= REASON ? reason : reason.substring(0, REASON);
        for (long id : segmentIds) {
            jdbc.update(
                    "update SEG_REFRESH set STATE = ?, REASON = ?, SEEN_AT = ?, NODE = null"
                            + " where SEGMENT_ID = ? and STATE = 'RUNNING' and NODE = ?",
                    to.name(),
                    cut,
                    now,
                    id,
                    node);
        }
    }
}
