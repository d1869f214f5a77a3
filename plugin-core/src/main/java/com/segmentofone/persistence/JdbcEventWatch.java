package com.segmentofone.persistence;

import com.segmentofone.segment.EventWatch;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Watches SEG_EVENT by time of receipt. */
public final class JdbcEventWatch implements EventWatch {

    private final JdbcTemplate jdbc;

    public JdbcEventWatch(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<Seen> received(long afterMillis, long untilMillis) {
        return jdbc.query(
                "select IDENTITY_KEY, EVENT_TYPE, max(RECEIVED_AT), max(OCCURRED_AT) from SEG_EVENT"
                        + " where RECEIVED_AT > ? and RECEIVED_AT <= ? group by IDENTITY_KEY, EVENT_TYPE",
                (row, n) -> new Seen(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                afterMillis,
                untilMillis);
    }
}
