package com.segmentofone.persistence;

import com.segmentofone.starter.ImportLog;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row of SEG_META for every definitions file. */
public final class JdbcImportLog implements ImportLog {

    private static final int NAME_LENGTH = 80;

    private final JdbcTemplate jdbc;

    public JdbcImportLog(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public boolean claim(String location) {
        try {
            String name = nameOf(location);
            boolean taken = jdbc.queryForObject("select count(*) from SEG_META where NAME = ?", Long.class, name) > 0;
            return !taken && jdbc.update("insert into SEG_META (NAME, VAL) values (?, 'read')", name) == 1;
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            return false;
        }
    }

    @Override
    public void release(String location) {
        jdbc.update("delete from SEG_META where NAME = ?", nameOf(location));
    }

    private static String nameOf(String location) {
        String name = "definitions:" + location;
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH - 9) + "#" + Integer.toHexString(location.hashCode());
    }
}
