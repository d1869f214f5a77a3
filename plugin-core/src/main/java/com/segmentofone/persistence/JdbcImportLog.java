package com.segmentofone.persistence;

import com.segmentofone.starter.ImportLog;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row of SEG_META for every definitions file. */
public final class JdbcImportLog implements ImportLog {

    private static final int NAME_LENGTH = 80;
    private static final String DONE = "read";
    /** Longer than reading takes, shorter than a node needs to come back after it was killed while reading. */
    private static final long LEASE_MILLIS = 10_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public JdbcImportLog(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public boolean claim(String location) {
        String name = nameOf(location);
        String mine = String.valueOf(clock.millis());
        List<String> state = jdbc.queryForList("select VAL from SEG_META where NAME = ?", String.class, name);
        return state.isEmpty() ? insert(name, mine) : isAbandoned(state.get(0)) && replace(name, state.get(0), mine);
    }

    private boolean insert(String name, String value) {
        try {
            return jdbc.update("insert into SEG_META (NAME, VAL) values (?, ?)", name, value) == 1;
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            return false;
        }
    }

    private boolean isAbandoned(String state) {
        return !state.equals(DONE) && clock.millis() - Long.parseLong(state) > LEASE_MILLIS;
    }

    private boolean replace(String name, String old, String value) {
        return jdbc.update("update SEG_META set VAL = ? where NAME = ? and VAL = ?", value, name, old) == 1;
    }

    @Override
    public void finish(String location) {
        jdbc.update("update SEG_META set VAL = ? where NAME = ?", DONE, nameOf(location));
    }

    @Override
    public void release(String location) {
        jdbc.update("delete from SEG_META where NAME = ?", nameOf(location));
    }

    private static String nameOf(String location) {
        String name = "definitions:" + location;
        String digest = "#" + Integer.toHexString(location.hashCode());
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH - digest.length()) + digest;
    }
}
