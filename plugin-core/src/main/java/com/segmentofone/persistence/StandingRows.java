package com.segmentofone.persistence;

import com.segmentofone.event.EventIds;
import com.segmentofone.segment.Change;
import com.segmentofone.segment.StandingUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what has changed for shoppers, each unless somebody else has written since; within somebody's transaction. */
final class StandingRows {

    private static final String SETTLE = "update SEG_DUE set DUE_AT = ?, CLAIMED_UNTIL = 0, CLAIMED_BY = ?,"
            + " REVISION = REVISION + 1, SETTLED_AT = ?, SETTLED_THROUGH = ?, NEWS_AT = null, NEWS_THROUGH = null"
            + " where IDENTITY_KEY = ? and REVISION = ?";
    private static final String FIRST = "insert into SEG_DUE (IDENTITY_KEY, DUE_AT, CLAIMED_UNTIL, CLAIMED_BY,"
            + " REVISION, SETTLED_AT, SETTLED_THROUGH) values (?, ?, 0, ?, 0, ?, ?)";

    private final JdbcTemplate jdbc;
    private final String node;

    StandingRows(JdbcTemplate jdbc, String node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /** Rows are taken in the order of their keys, by every node: so none waits for another that waits for it. @return what was written */
    List<StandingUpdate> write(Collection<StandingUpdate> updates, long now) {
        List<StandingUpdate> sorted = new ArrayList<>(updates);
        sorted.sort(Comparator.comparing(StandingUpdate::identityKey));
        List<StandingUpdate> mine = settled(sorted);
        removeLeft(mine);
        writeMemberships(mine);
        writeHistory(mine);
        writeNews(mine, now);
        return mine;
    }

    private List<StandingUpdate> settled(List<StandingUpdate> sorted) {
        List<StandingUpdate> known =
                sorted.stream().filter(u -> u.revision() >= 0).collect(Collectors.toList());
        List<StandingUpdate> mine =
                sorted.stream().filter(u -> u.revision() < 0).collect(Collectors.toList());
        batch(FIRST, Batches.of(mine, u ->
                new Object[] {u.identityKey(), u.dueAt(), node, u.settledAt(), u.settledThrough()}));
        int[] written = batch(SETTLE, Batches.of(known, u ->
                new Object[] {u.dueAt(), node, u.settledAt(), u.settledThrough(), u.identityKey(), u.revision()}));
        for (int i = 0; i < written.length; i++) {
            if (written[i] != 0) {
                mine.add(known.get(i));
            }
        }
        return mine;
    }

    private void removeLeft(Collection<StandingUpdate> updates) {
        List<Object[]> rows = new ArrayList<>();
        for (StandingUpdate update : updates) {
            update.removed().forEach(id -> rows.add(new Object[] {id, update.identityKey()}));
            update.written().forEach(m -> rows.add(new Object[] {m.segmentId(), m.identityKey()}));
        }
        batch("delete from SEG_MEMBERSHIP where SEGMENT_ID = ? and IDENTITY_KEY = ?", rows);
    }

    private void writeMemberships(Collection<StandingUpdate> updates) {
        batch(
                "insert into SEG_MEMBERSHIP (SEGMENT_ID, IDENTITY_KEY, VERSION, SINCE_AT, VALID_UNTIL, WHY)"
                        + " values (?, ?, ?, ?, ?, ?)",
                updates.stream()
                        .flatMap(u -> u.written().stream())
                        .map(m -> new Object[] {
                            m.segmentId(),
                            m.identityKey(),
                            m.version(),
                            m.since(),
                            m.validUntil(),
                            Sentences.write(m.why())
                        })
                        .collect(Collectors.toList()));
    }

    private void writeHistory(Collection<StandingUpdate> updates) {
        batch(
                "insert into SEG_MEMBERSHIP_HISTORY (HISTORY_ID, SEGMENT_ID, IDENTITY_KEY, CHANGE_KIND, OCCURRED_AT,"
                        + " RECORDED_AT, VERSION, WHY) values (?, ?, ?, ?, ?, ?, ?, ?)",
                updates.stream()
                        .flatMap(u -> u.history().stream())
                        .map(c -> new Object[] {
                            EventIds.next(c.occurredAt()),
                            c.segmentId(),
                            c.identityKey(),
                            c.kind().name(),
                            c.occurredAt(),
                            c.recordedAt(),
                            c.version(),
                            Sentences.write(c.why())
                        })
                        .collect(Collectors.toList()));
    }

    private void writeNews(Collection<StandingUpdate> updates, long now) {
        batch(
                JdbcChangeFeed.INSERT,
                updates.stream()
                        .filter(StandingUpdate::isNewToOthers)
                        .map(u ->
                                new Object[] {EventIds.next(now), now, Change.MEMBERSHIP, u.identityKey() + "@" + node})
                        .collect(Collectors.toList()));
    }

    private int[] batch(String sql, List<Object[]> rows) {
        return Batches.update(jdbc, sql, rows);
    }
}
