package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Small facts that survive a restart: names with values, and who is doing a job at the moment. */
public final class Meta {
    private final Jdbc jdbc;

    public Meta(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> get(String name) {
        return jdbc.inTransaction(connection -> Optional.ofNullable(read(connection, name)));
    }

    public void put(String name, String value) {
        jdbc.inTransaction(connection -> {
            write(connection, name, value);
            return null;
        });
    }

    /** Stores a value in a transaction that somebody else looks after. */
    public static void write(Connection connection, String name, String value) throws SQLException {
        if (execute(connection, "update SEG_META set VAL = ? where NAME = ?", value, name) == 0) {
            execute(connection, "insert into SEG_META (VAL, NAME) values (?, ?)", value, name);
        }
    }

    /**
     * Takes or extends the claim on a job. One holder at a time has it; when the holder does not extend it in time,
     * another may take it.
     *
     * @return true when the holder has it until the given time
     */
    public boolean claim(String job, String holder, long nowMillis, long untilMillis) {
        try {
            return jdbc.inTransaction(connection -> {
                String value = holder + " " + untilMillis;
                String current = read(connection, job);
                if (current == null) {
                    return execute(connection, "insert into SEG_META (VAL, NAME) values (?, ?)", value, job) == 1;
                }
                int space = current.indexOf(' ');
                boolean mine = current.substring(0, space).equals(holder);
                boolean expired = Long.parseLong(current.substring(space + 1)) <= nowMillis;
                return (mine || expired)
                        && execute(
                                        connection,
                                        "update SEG_META set VAL = ? where NAME = ? and VAL = ?",
                                        value,
                                        job,
                                        current)
                                == 1;
            });
        } catch (DatabaseException e) {
            if (e.isAboutData()) {
                return false;
            }
            throw e;
        }
    }

    private static String read(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select VAL from SEG_META where NAME = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
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
