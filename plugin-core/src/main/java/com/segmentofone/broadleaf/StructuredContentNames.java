package com.segmentofone.broadleaf;

import com.segmentofone.starter.ContentNames;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Structured content by its name in the admin. */
public final class StructuredContentNames implements ContentNames {

    private static final String BY_NAME = "select min(SC_ID) from BLC_SC where CONTENT_NAME = ?";

    private final JdbcTemplate jdbc;

    public StructuredContentNames(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Long idOf(String contentName) {
        return jdbc.queryForObject(BY_NAME, Long.class, contentName);
    }
}
