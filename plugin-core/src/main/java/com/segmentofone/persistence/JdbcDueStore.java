package com.segmentofone.persistence;

import com.segmentofone.segment.DueShopper;
import com.segmentofone.segment.DueStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Due shoppers in SEG_DUE. A claim names who has it in the same statement that finds the row free, so one node gets it; it holds
 * half a minute, and a claim that reaches further than that was made before the clock was set back.
 */
public final class JdbcDueStore implements DueStore {

    private static final long CLAIM_MILLIS = 30_000;
    /** So much later than now a shopper may have been evaluated by a node whose clock differs. */
    private static final long AHEAD_MILLIS = 60_000;

    private static final String FREE = " and (CLAIMED_UNTIL < ? or CLAIMED_UNTIL > ?)";
    private static final String NEVER_HEARD =
            "update SEG_DUE set NEWS_AT = ?, NEWS_THROUGH = ?, REVISION = REVISION + 1"
                    + " where IDENTITY_KEY = ? and SETTLED_THROUGH < ? and (NEWS_THROUGH is null or NEWS_THROUGH < ?)";
    private static final String STRANGER = "insert into SEG_DUE (IDENTITY_KEY, DUE_AT, CLAIMED_UNTIL, REVISION,"
            + " SETTLED_AT, SETTLED_THROUGH, NEWS_AT, NEWS_THROUGH) values (?, ?, 0, 0, 0, 0, ?, ?)";
    private static final RowMapper<DueShopper> SHOPPER =
            (row, n) -> new DueShopper(row.getString(1), (Long) row.getObject(2), row.getLong(3));

    private final JdbcTemplate jdbc;
    private final String node;
    private final AtomicLong claims = new AtomicLong();

    /** @param node this node's name; no other node has it */
    public JdbcDueStore(DataSource dataSource, String node) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.node = node;
    }

    /** News first: somebody may be waiting for it. */
    @Override
    public List<DueShopper> claim(long now, int n) {
        List<String> free = jdbc.queryForList(
                "select IDENTITY_KEY from SEG_DUE where NEWS_AT is not null" + FREE + " order by NEWS_AT limit " + n,
                String.class,
                now,
                now + CLAIM_MILLIS);
        if (free.isEmpty()) {
            free = jdbc.queryForList(
                    "select IDENTITY_KEY from SEG_DUE where DUE_AT <= ?" + FREE + " order by DUE_AT limit " + n,
                    String.class,
                    now,
                    now,
                    now + CLAIM_MILLIS);
        }
        return free.isEmpty() ? Collections.emptyList() : claim(free, now);
    }

    private List<DueShopper> claim(List<String> keys, long now) {
        String claim = node + "#" + claims.incrementAndGet();
        String in = " where IDENTITY_KEY in (" + EventRows.questionMarks(keys.size()) + ")";
        List<Object> update = new ArrayList<>();
        update.add(now + CLAIM_MILLIS);
        update.add(claim);
        update.addAll(keys);
        update.add(now);
        update.add(now + CLAIM_MILLIS);
        jdbc.update("update SEG_DUE set CLAIMED_UNTIL = ?, CLAIMED_BY = ?" + in + FREE, update.toArray());
        List<Object> select = new ArrayList<>(keys);
        select.add(claim);
        return jdbc.query(
                "select IDENTITY_KEY, NEWS_AT, NEWS_THROUGH from SEG_DUE" + in + " and CLAIMED_BY = ?",
                SHOPPER,
                select.toArray());
    }

    @Override
    public void release(Collection<String> keys) {
        Batches.update(
                jdbc,
                "update SEG_DUE set CLAIMED_UNTIL = 0, CLAIMED_BY = null where IDENTITY_KEY = ? and CLAIMED_BY like ?",
                Batches.of(keys, key -> new Object[] {key, node + "#%"}));
    }

    @Override
    public Map<String, Long> settledThrough(Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        for (List<String> some : Batches.of(keys)) {
            jdbc.query(
                    "select IDENTITY_KEY, SETTLED_THROUGH from SEG_DUE where IDENTITY_KEY in ("
                            + EventRows.questionMarks(some.size()) + ")",
                    row -> {
                        found.put(row.getString(1), row.getLong(2));
                    },
                    some.toArray());
        }
        return found;
    }

    @Override
    public void noteNews(Collection<DueShopper> news) {
        List<DueShopper> all = new ArrayList<>(news);
        int[] noted =
                Batches.update(jdbc, NEVER_HEARD, Batches.of(all, due -> new Object[] {
                    due.newsAt(), due.newsThrough(), due.identityKey(), due.newsThrough(), due.newsThrough()
                }));
        for (int i = 0; i < noted.length; i++) {
            if (noted[i] == 0) {
                noteStranger(all.get(i));
            }
        }
    }

    private void noteStranger(DueShopper due) {
        try {
            jdbc.update(STRANGER, due.identityKey(), Long.MAX_VALUE, due.newsAt(), due.newsThrough());
        } catch (DataIntegrityViolationException noStranger) {
            // evaluated or noted meanwhile, or before
            return;
        }
    }

    @Override
    public String recallAhead(long now, String afterKey, int n) {
        List<String> ahead = jdbc.queryForList(
                "select IDENTITY_KEY from SEG_DUE where IDENTITY_KEY > ? and SETTLED_AT > ? and DUE_AT > ?"
                        + " order by IDENTITY_KEY limit " + n,
                String.class,
                afterKey,
                now + AHEAD_MILLIS,
                now);
        Batches.update(
                jdbc,
                "update SEG_DUE set DUE_AT = ?, REVISION = REVISION + 1 where IDENTITY_KEY = ? and DUE_AT > ?",
                Batches.of(ahead, key -> new Object[] {now, key, now}));
        return ahead.isEmpty() ? null : ahead.get(ahead.size() - 1);
    }
}
