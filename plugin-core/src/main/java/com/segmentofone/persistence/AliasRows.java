package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of SEG_ALIAS, on a connection and in a transaction that somebody else looks after. */
public final class AliasRows {
    private AliasRows() {}

    /**
     * Inserts the row unless the visitor has one.
     *
     * @throws SQLException also when another transaction inserts it at the same moment
     */
    public static void insertMissing(Connection connection, String visitorId, long customerId, long atMillis)
            throws SQLException {
        if (isPresent(connection, visitorId)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into SEG_ALIAS (VISITOR_ID, CUSTOMER_ID, CREATED_AT) values (?, ?, ?)")) {
            insert.setString(1, visitorId);
            insert.setLong(2, customerId);
            insert.setLong(3, atMillis);
            insert.executeUpdate();
        }
    }

    private static boolean isPresent(Connection connection, String visitorId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select CUSTOMER_ID from SEG_ALIAS where VISITOR_ID = ?")) {
            select.setString(1, visitorId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
