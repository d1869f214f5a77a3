package com.segmentofone.persistence;

import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeFeed;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** News in SEG_CHANGE. */
public final class JdbcChangeFeed implements ChangeFeed {

    static final String INSERT = "insert into SEG_CHANGE (CHANGE_ID, CHANGED_AT, KIND, REF) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    public JdbcChangeFeed(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<Change> since(long millis) {
        return jdbc.query(
                "select CHANGE_ID, CHANGED_AT, KIND, REF from SEG_CHANGE where CHANGED_AT >= ?",
                (row, n) -> new Change(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)),
                millis);
    }

    @Override
    public void purge(long beforeMillis) {
        jdbc.update("delete from SEG_CHANGE where CHANGED_AT < ?", beforeMillis);
    }
}
