package com.segmentofone.persistence;

import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.StandingUpdate;
import com.segmentofone.segment.StoredStanding;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Memberships in SEG_MEMBERSHIP, their history in SEG_MEMBERSHIP_HISTORY, and in SEG_DUE one row for each shopper who was ever
 * evaluated: due time and revision. Of two nodes that write the same shopper at once the second finds another revision, and writes
 * nothing.
 */
public final class JdbcMembershipStore implements MembershipStore {

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
    private final StandingRows rows;

    /** @param node this node's name, by which it knows its own news */
    public JdbcMembershipStore(DataSource dataSource, Clock clock, String node) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.clock = clock;
        this.node = node;
        this.rows = new StandingRows(jdbc, node);
    }

    @Override
    public StoredStanding load(String identityKey) {
        return loadAll(Collections.singletonList(identityKey)).getOrDefault(identityKey, StoredStanding.NOTHING);
    }

    @Override
    public Map<String, StoredStanding> loadAll(Collection<String> identityKeys) {
        Map<String, StoredStanding> found = new HashMap<>();
        Batches.of(identityKeys).forEach(keys -> loadSome(keys, found));
        return found;
    }

    /** The revision first: when another node writes in between, what is evaluated from this is refused. */
    private void loadSome(List<String> keys, Map<String, StoredStanding> found) {
        String in = " where IDENTITY_KEY in (" + EventRows.questionMarks(keys.size()) + ")";
        List<Settled> settled = jdbc.query("select * from SEG_DUE" + in, Settled.ROW, keys.toArray());
        Map<String, List<Membership>> memberships = jdbc
                .query("select * from SEG_MEMBERSHIP" + in + " order by SEGMENT_ID", MEMBERSHIP, keys.toArray())
                .stream()
                .collect(Collectors.groupingBy(Membership::identityKey));
        memberships.forEach((key, all) -> found.put(key, new StoredStanding(all, Long.MAX_VALUE)));
        settled.forEach(row -> found.put(
                row.identityKey,
                row.with(memberships.getOrDefault(row.identityKey, Collections.<Membership>emptyList()), node)));
    }

    /** When somebody else makes the first row of a shopper at the same moment, each is written by itself. */
    @Override
    public Set<String> apply(Collection<StandingUpdate> updates) {
        try {
            return applyTogether(updates);
        } catch (DuplicateKeyException e) {
            return updates.size() == 1 ? keys(updates) : applyEach(updates);
        }
    }

    private Set<String> applyEach(Collection<StandingUpdate> updates) {
        Set<String> outdated = new HashSet<>();
        updates.forEach(update -> outdated.addAll(apply(Collections.singleton(update))));
        return outdated;
    }

    private Set<String> applyTogether(Collection<StandingUpdate> updates) {
        Set<String> outdated = keys(updates);
        outdated.removeAll(keys(transaction.execute(status -> rows.write(updates, clock.millis()))));
        return outdated;
    }

    private static Set<String> keys(Collection<StandingUpdate> updates) {
        return updates.stream().map(StandingUpdate::identityKey).collect(Collectors.toCollection(HashSet::new));
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

    private JdbcTemplate limited(int rows) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(rows);
        return limited;
    }
}
