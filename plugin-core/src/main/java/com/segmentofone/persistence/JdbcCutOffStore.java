package com.segmentofone.persistence;

import com.segmentofone.audience.CutOffStore;
import com.segmentofone.audience.PublishedCutOff;
import com.segmentofone.event.EventIds;
import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.ParsedRule;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.Ratio;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.segment.Change;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cut-offs in SEG_CUTOFF; a condition is known there by a digest of its stored form. */
public final class JdbcCutOffStore implements CutOffStore {

    private static final int VERSIONS_READ = 20;
    private static final int VERSIONS_KEPT = 1_000;
    private static final String NEWEST = "select * from SEG_CUTOFF c where c.VERSION > (select max(l.VERSION) - "
            + VERSIONS_READ + " from SEG_CUTOFF l where l.RANKING = c.RANKING) order by c.RANKING, c.VERSION";
    private static final String INSERT = "insert into SEG_CUTOFF (RANKING, VERSION, CONDITION_JSON, LOW_END, HIGH_END,"
            + " RANKED, AS_OF, VALID_FROM, PUBLISHED_AT, SETTLED) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public JdbcCutOffStore(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.clock = clock;
    }

    @Override
    public List<PublishedCutOff> newest() {
        return jdbc.query(NEWEST, (row, n) -> read(row)).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    /** Null when an older release has stored what this one does not understand. */
    private static PublishedCutOff read(ResultSet row) throws SQLException {
        ParsedRule condition = RuleJson.read(row.getString("CONDITION_JSON"));
        if (!condition.isValid() || !(condition.rule() instanceof RelativeCondition)) {
            return null;
        }
        CutOff cutOff = new CutOff(
                row.getInt("VERSION"),
                new Rank.Bounds(end(row, "LOW_END"), end(row, "HIGH_END")),
                row.getLong("RANKED"),
                Instant.ofEpochMilli(row.getLong("AS_OF")),
                row.getLong("VALID_FROM"));
        return new PublishedCutOff(
                (RelativeCondition) condition.rule(), cutOff, row.getLong("PUBLISHED_AT"), row.getBoolean("SETTLED"));
    }

    private static Ratio end(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Ratio.parse(text);
    }

    @Override
    public boolean publish(RelativeCondition condition, CutOff cutOff) {
        String json = RuleJson.write(condition);
        String ranking = digest(json);
        long now = clock.millis();
        try {
            transaction.execute(status -> {
                jdbc.update(
                        INSERT,
                        ranking,
                        cutOff.version(),
                        json,
                        text(cutOff.bounds().low()),
                        text(cutOff.bounds().high()),
                        cutOff.ranked(),
                        cutOff.asOf().toEpochMilli(),
                        cutOff.from(),
                        now,
                        false);
                jdbc.update(
                        "delete from SEG_CUTOFF where RANKING = ? and VERSION <= ?",
                        ranking,
                        cutOff.version() - VERSIONS_KEPT);
                jdbc.update(JdbcChangeFeed.INSERT, EventIds.next(now), now, Change.CUT_OFF, ranking);
                return null;
            });
            return true;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    @Override
    public void confirm(RelativeCondition condition, CutOff again) {
        jdbc.update(
                "update SEG_CUTOFF set RANKED = ?, AS_OF = ? where RANKING = ? and VERSION = ?",
                again.ranked(),
                again.asOf().toEpochMilli(),
                digest(RuleJson.write(condition)),
                again.version());
    }

    @Override
    public void settled(RelativeCondition condition, int version) {
        jdbc.update(
                "update SEG_CUTOFF set SETTLED = ? where RANKING = ? and VERSION = ?",
                true,
                digest(RuleJson.write(condition)),
                version);
    }

    private static String text(Ratio end) {
        return end == null ? null : end.toString();
    }

    private static String digest(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
