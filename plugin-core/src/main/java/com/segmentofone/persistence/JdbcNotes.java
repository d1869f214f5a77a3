package com.segmentofone.persistence;

import com.segmentofone.segment.Notes;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes in SEG_META. */
public final class JdbcNotes implements Notes {

    private static final String INSERT = "insert into SEG_META (NAME, VAL) values (?, ?)";

    private final JdbcTemplate jdbc;

    public JdbcNotes(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public String read(String name) {
        List<String> found = jdbc.queryForList("select VAL from SEG_META where NAME = ?", String.class, name);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public void write(String name, String value) {
        if (value == null) {
            jdbc.update("delete from SEG_META where NAME = ?", name);
        } else if (jdbc.update("update SEG_META set VAL = ? where NAME = ?", value, name) == 0) {
            jdbc.update(INSERT, name, value);
        }
    }

    @Override
    public boolean replace(String name, String expected, String value) {
        if (expected != null) {
            return jdbc.update("update SEG_META set VAL = ? where NAME = ? and VAL = ?", value, name, expected) == 1;
        }
        try {
            return jdbc.update(INSERT, name, value) == 1;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }
}
