package com.segmentofone.persistence;

import com.segmentofone.event.EventIds;
import com.segmentofone.segment.Change;
import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.StandingUpdate;
import com.segmentofone.segment.StoredStanding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Memberships in SEG_MEMBERSHIP, their history in SEG_MEMBERSHIP_HISTORY, due times in SEG_DUE. Two nodes that write the same
 * shopper at once meet at a primary key: one of them fails, and tries again from what the other stored.
 */
public final class JdbcMembershipStore implements MembershipStore {

    private static final long CLAIM_MILLIS = 30_000;
    private static final int IN_LIST = 200;
    private static final RowMapper<Membership> MEMBERSHIP = (row, n) -> new Membership(
            row.getLong("SEGMENT_ID"),
            row.getString("IDENTITY_KEY"),
            row.getInt("VERSION"),
            row.getLong("SINCE_AT"),
            (Long) row.getObject("VALID_UNTIL"),
            Sentences.read(row.getString("WHY")));
    private static final RowMapper<MembershipChange> CHANGE = (row, n) -> new MembershipChange(
            MembershipChange.Kind.valueOf(row.getString("CHANGE_KIND")),
            row.getLong("SEGMENT_ID"),
            row.getString("IDENTITY_KEY"),
            row.getInt("VERSION"),
            row.getLong("OCCURRED_AT"),
            row.getLong("RECORDED_AT"),
            Sentences.read(row.getString("WHY")));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String node;

    /** @param node this node's name, by which it knows its own news */
    public JdbcMembershipStore(DataSource dataSource, Clock clock, String node) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.clock = clock;
        this.node = node;
    }

    @Override
    public StoredStanding load(String identityKey) {
        return loadAll(Collections.singletonList(identityKey)).getOrDefault(identityKey, StoredStanding.NOTHING);
    }

    @Override
    public Map<String, StoredStanding> loadAll(Collection<String> identityKeys) {
        Map<String, StoredStanding> found = new HashMap<>();
        List<String> keys = new ArrayList<>(identityKeys);
        for (int from = 0; from < keys.size(); from += IN_LIST) {
            loadSome(keys.subList(from, Math.min(keys.size(), from + IN_LIST)), found);
        }
        return found;
    }

    private void loadSome(List<String> keys, Map<String, StoredStanding> found) {
        String in = " where IDENTITY_KEY in (" + String.join(",", Collections.nCopies(keys.size(), "?")) + ")";
        Map<String, Long> due = new HashMap<>();
        jdbc.query(
                "select IDENTITY_KEY, DUE_AT from SEG_DUE" + in,
                row -> {
                    due.put(row.getString(1), row.getLong(2));
                },
                keys.toArray());
        Map<String, List<Membership>> memberships = jdbc
                .query("select * from SEG_MEMBERSHIP" + in + " order by SEGMENT_ID", MEMBERSHIP, keys.toArray())
                .stream()
                .collect(Collectors.groupingBy(Membership::identityKey));
        for (String key : keys) {
            if (due.containsKey(key) || memberships.containsKey(key)) {
                found.put(
                        key,
                        new StoredStanding(
                                memberships.getOrDefault(key, Collections.<Membership>emptyList()),
                                due.getOrDefault(key, Long.MAX_VALUE)));
            }
        }
    }

    @Override
    public void apply(Collection<StandingUpdate> updates) {
        transaction.execute(status -> {
            removeLeft(updates);
            writeMemberships(updates);
            writeHistory(updates);
            writeDueTimes(updates);
            writeNews(updates);
            return null;
        });
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

    private void writeDueTimes(Collection<StandingUpdate> updates) {
        batch(
                "delete from SEG_DUE where IDENTITY_KEY = ?",
                updates.stream().map(u -> new Object[] {u.identityKey()}).collect(Collectors.toList()));
        batch(
                "insert into SEG_DUE (IDENTITY_KEY, DUE_AT, CLAIMED_UNTIL) values (?, ?, 0)",
                updates.stream()
                        .filter(u -> u.dueAt() != Long.MAX_VALUE)
                        .map(u -> new Object[] {u.identityKey(), u.dueAt()})
                        .collect(Collectors.toList()));
    }

    private void writeNews(Collection<StandingUpdate> updates) {
        long now = clock.millis();
        batch(
                JdbcChangeFeed.INSERT,
                updates.stream()
                        .map(u ->
                                new Object[] {EventIds.next(now), now, Change.MEMBERSHIP, u.identityKey() + "@" + node})
                        .collect(Collectors.toList()));
    }

    @Override
    public void forget(String identityKey) {
        transaction.execute(status -> {
            jdbc.update("delete from SEG_MEMBERSHIP where IDENTITY_KEY = ?", identityKey);
            jdbc.update("delete from SEG_DUE where IDENTITY_KEY = ?", identityKey);
            return null;
        });
    }

    @Override
    public void forgetDeletedSegments() {
        jdbc.update("delete from SEG_MEMBERSHIP where SEGMENT_ID not in (select SEGMENT_ID from SEG_SEGMENT)");
    }

    @Override
    public long count(long segmentId) {
        return count(segmentId, "c%");
    }

    @Override
    public long countVisitors(long segmentId) {
        return count(segmentId, "v%");
    }

    private long count(long segmentId, String keys) {
        return jdbc.queryForObject(
                "select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = ? and IDENTITY_KEY like ?",
                Long.class,
                segmentId,
                keys);
    }

    @Override
    public List<Membership> page(long segmentId, String afterIdentityKey, int n) {
        JdbcTemplate limited = limited(n);
        return limited.query(
                "select * from SEG_MEMBERSHIP where SEGMENT_ID = ? and IDENTITY_KEY > ? order by IDENTITY_KEY",
                MEMBERSHIP,
                segmentId,
                afterIdentityKey == null ? "" : afterIdentityKey);
    }

    @Override
    public List<MembershipChange> history(String identityKey, int n) {
        return limited(n)
                .query(
                        "select * from SEG_MEMBERSHIP_HISTORY where IDENTITY_KEY = ?"
                                + " order by OCCURRED_AT desc, HISTORY_ID desc",
                        CHANGE,
                        identityKey);
    }

    @Override
    public List<String> claimDue(long nowMillis, int n) {
        List<String> due = limited(n)
                .queryForList(
                        "select IDENTITY_KEY from SEG_DUE where DUE_AT <= ? and CLAIMED_UNTIL < ? order by DUE_AT",
                        String.class,
                        nowMillis,
                        nowMillis);
        return due.stream().filter(key -> claim(key, nowMillis)).collect(Collectors.toList());
    }

    private boolean claim(String key, long now) {
        return jdbc.update(
                        "update SEG_DUE set CLAIMED_UNTIL = ?"
                                + " where IDENTITY_KEY = ? and DUE_AT <= ? and CLAIMED_UNTIL < ?",
                        now + CLAIM_MILLIS,
                        key,
                        now,
                        now)
                == 1;
    }

    private JdbcTemplate limited(int rows) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(rows);
        return limited;
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }
}
