package com.segmentofone.demo.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What differs between the databases about a schema as a whole. */
final class Schema {

    private Schema() {}

    static boolean hasTable(Connection connection, String name) throws SQLException {
        String stored = isPostgres(connection) ? name.toLowerCase(Locale.ROOT) : name;
        try (ResultSet tables = connection.getMetaData().getTables(null, null, stored, null)) {
            return tables.next();
        }
    }

    static void wipe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isPostgres(connection)) {
                statement.execute("DROP SCHEMA public CASCADE");
                statement.execute("CREATE SCHEMA public");
            } else {
                statement.execute("DROP ALL OBJECTS");
            }
        }
    }

    /** Until the load ends: references are not checked, and H2 may keep more of what it reads back to make indexes. */
    static void beginBulk(Connection connection) throws SQLException {
        checkReferences(connection, false);
        if (!isPostgres(connection)) {
            execute(connection, "SET CACHE_SIZE " + 192 * 1024);
            execute(connection, "SET WRITE_DELAY 1000");
        }
    }

    /** Back to what a store runs with; on H2, with everything in the file. */
    static void endBulk(Connection connection) throws SQLException {
        checkReferences(connection, true);
        if (!isPostgres(connection)) {
            execute(connection, "SET CACHE_SIZE " + 64 * 1024);
            execute(connection, "SET WRITE_DELAY 100");
            execute(connection, "CHECKPOINT SYNC");
        }
    }

    /**
     * Lets rows be written without looking up every row they refer to, which is half of the work. Whoever switches it
     * off writes rows that refer only to each other.
     */
    static void checkReferences(Connection connection, boolean check) throws SQLException {
        execute(
                connection,
                isPostgres(connection)
                        ? "SET session_replication_role = " + (check ? "origin" : "replica")
                        : "SET REFERENTIAL_INTEGRITY " + check);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
