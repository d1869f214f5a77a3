package com.segmentofone.demo.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;

/** The row that says a load has come to its end, written with the last of its data. */
final class LoadMarker {

    private static final String TABLE = "DEMO_LOAD";

    private LoadMarker() {}

    static boolean isSet(Connection connection) throws SQLException {
        if (!tableExists(connection)) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + TABLE)) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    private static boolean tableExists(Connection connection) throws SQLException {
        return Schema.hasTable(connection, TABLE);
    }

    static void set(Connection connection, Clock clock) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + TABLE + " (FINISHED TIMESTAMP NOT NULL)");
        }
        try (Batch marker = Batch.into(connection, TABLE, "FINISHED")) {
            marker.row(LocalDateTime.now(clock));
        }
    }
}
