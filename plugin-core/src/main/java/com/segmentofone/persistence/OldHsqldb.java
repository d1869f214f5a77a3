package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Migrates the host's HSQLDB 2.3, which is too old for Flyway. The history has one row per migration with the number of its
 * statements that have been run, so that one which was interrupted goes on where it was.
 */
final class OldHsqldb implements Migrator {
    private final List<Migration> migrations;
    private final String longText;

    OldHsqldb(List<Migration> migrations, String longText) {
        this.migrations = migrations;
        this.longText = longText;
    }

    @Override
    public Map<Integer, Integer> done(Connection connection) throws SQLException {
        if (!Tables.in(connection).contains(Schema.HISTORY)) {
            return Collections.emptyMap();
        }
        Map<Integer, Integer> done = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select VERSION, STATEMENTS from " + Schema.HISTORY);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                done.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return done;
    }

    @Override
    public void migrate(Connection connection) throws SQLException {
        Tables.execute(
                connection,
                "create table if not exists " + Schema.HISTORY
                        + " (VERSION integer not null, STATEMENTS integer not null, primary key (VERSION))");
        Map<Integer, Integer> done = done(connection);
        for (Migration migration : migrations) {
            List<MigrationStatement> statements = migration.statements(longText);
            for (int i = done.getOrDefault(migration.version(), 0); i < statements.size(); i++) {
                run(connection, statements.get(i));
                remember(connection, migration.version(), i + 1);
                connection.commit();
            }
        }
    }

    private static void run(Connection connection, MigrationStatement statement) throws SQLException {
        if (!statement.isDone(connection)) {
            Tables.execute(connection, statement.withoutCondition());
        }
    }

    private static void remember(Connection connection, int version, int statements) throws SQLException {
        String update = "update " + Schema.HISTORY + " set STATEMENTS = ? where VERSION = ?";
        if (write(connection, update, statements, version) == 0) {
            write(
                    connection,
                    "insert into " + Schema.HISTORY + " (STATEMENTS, VERSION) values (?, ?)",
                    statements,
                    version);
        }
    }

    private static int write(Connection connection, String sql, int statements, int version) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setInt(1, statements);
            write.setInt(2, version);
            return write.executeUpdate();
        }
    }
}
