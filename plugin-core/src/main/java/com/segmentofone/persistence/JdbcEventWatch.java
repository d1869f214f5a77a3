package com.segmentofone.persistence;

import com.segmentofone.segment.EventWatch;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Watches SEG_EVENT by time of receipt. */
public final class JdbcEventWatch implements EventWatch {

    private final JdbcTemplate jdbc;

    public JdbcEventWatch(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Map<String, Long> received(long afterMillis, long untilMillis) {
        Map<String, Long> found = new HashMap<>();
        jdbc.query(
                "select IDENTITY_KEY, max(RECEIVED_AT) from SEG_EVENT"
                        + " where RECEIVED_AT > ? and RECEIVED_AT <= ? group by IDENTITY_KEY",
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                },
                afterMillis,
                untilMillis);
        return found;
    }
}
