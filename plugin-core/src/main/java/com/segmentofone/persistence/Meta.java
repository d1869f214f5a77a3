package com.segmentofone.persistence;

import com.segmentofone.segment.Notes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** SEG_META: small facts that survive a restart, and who is doing a job at the moment. The only place that knows its columns. */
public final class Meta implements Notes {
    private final Jdbc jdbc;

    public Meta(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String read(String name) {
        return jdbc.inTransaction(connection -> read(connection, name));
    }

    /** When two write a new name at once, one of them finds the other's row at its second attempt. */
    @Override
    public void write(String name, String value) {
        try {
            writeOnce(name, value);
        } catch (DatabaseException e) {
            if (!e.isAboutData()) {
                throw e;
            }
            writeOnce(name, value);
        }
    }

    private void writeOnce(String name, String value) {
        jdbc.inTransaction(connection -> {
            if (value == null) {
                return execute(connection, "delete from SEG_META where NAME = ?", name);
            }
            int updated = execute(connection, "update SEG_META set VAL = ? where NAME = ?", value, name);
            return updated == 1 ? updated : insert(connection, name, value);
        });
    }

    @Override
    public boolean replace(String name, String expected, String value) {
        try {
            return jdbc.inTransaction(connection -> replace(connection, name, expected, value));
        } catch (DatabaseException e) {
            if (expected == null && e.isAboutData()) {
                return false;
            }
            throw e;
        }
    }

    /**
     * The same in a transaction that somebody else looks after.
     *
     * @throws SQLException also when another inserts the name at the same moment
     */
    public static boolean replace(Connection connection, String name, String expected, String value)
            throws SQLException {
        if (expected == null) {
            return read(connection, name) == null && insert(connection, name, value) == 1;
        }
        return execute(connection, "update SEG_META set VAL = ? where NAME = ? and VAL = ?", value, name, expected)
                == 1;
    }

    /**
     * Takes or extends the claim on a job. One holder at a time has it; when the holder does not extend it in time,
     * another may take it.
     *
     * @return true when the holder has it until the given time
     */
    public boolean claim(String job, String holder, long nowMillis, long untilMillis) {
        String current = read(job);
        return isFree(current, holder, nowMillis) && replace(job, current, holder + " " + untilMillis);
    }

    private static boolean isFree(String claim, String holder, long nowMillis) {
        if (claim == null) {
            return true;
        }
        int space = claim.indexOf(' ');
        return claim.substring(0, space).equals(holder) || Long.parseLong(claim.substring(space + 1)) <= nowMillis;
    }

    private static String read(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select VAL from SEG_META where NAME = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private static int insert(Connection connection, String name, String value) throws SQLException {
        return execute(connection, "insert into SEG_META (NAME, VAL) values (?, ?)", name, value);
    }

    private static int execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
