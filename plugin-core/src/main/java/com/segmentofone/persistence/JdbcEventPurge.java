package com.segmentofone.persistence;

import com.segmentofone.event.EventPurge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Deletes from SEG_EVENT, shopper by shopper, as its index goes. */
public final class JdbcEventPurge implements EventPurge {

    private static final String KEYS =
            "select distinct IDENTITY_KEY from SEG_EVENT where IDENTITY_KEY > ? order by IDENTITY_KEY";
    private static final String OLD =
            "select distinct IDENTITY_KEY from SEG_EVENT where OCCURRED_AT < ? and IDENTITY_KEY in (%s)";
    private static final String DELETE = "delete from SEG_EVENT where OCCURRED_AT < ? and IDENTITY_KEY in (%s)";

    private final Jdbc jdbc;

    public JdbcEventPurge(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Removed remove(String afterKey, int identities, long beforeMillis) {
        return jdbc.inTransaction(connection -> {
            List<String> keys = keys(connection, afterKey, identities);
            if (keys.isEmpty()) {
                return new Removed(null, keys);
            }
            List<String> old = old(connection, keys, beforeMillis);
            if (!old.isEmpty()) {
                delete(connection, old, beforeMillis);
            }
            return new Removed(keys.get(keys.size() - 1), old);
        });
    }

    private static List<String> keys(Connection connection, String afterKey, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            select.setString(1, afterKey);
            select.setMaxRows(atMost);
            return strings(select);
        }
    }

    private static List<String> old(Connection connection, List<String> keys, long before) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(String.format(OLD, EventRows.questionMarks(keys.size())))) {
            bind(select, keys, before);
            return strings(select);
        }
    }

    private static void delete(Connection connection, List<String> keys, long before) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(String.format(DELETE, EventRows.questionMarks(keys.size())))) {
            bind(delete, keys, before);
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, List<String> keys, long before) throws SQLException {
        statement.setLong(1, before);
        for (int i = 0; i < keys.size(); i++) {
            statement.setString(i + 2, keys.get(i));
        }
    }

    private static List<String> strings(PreparedStatement select) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
