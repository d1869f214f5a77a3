package com.segmentofone.testhost;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the plugin's tables look like, in words that are the same on every database. */
public final class TableFacts {
    private TableFacts() {}

    /** {@code TABLE.COLUMN}, and {@code null} where it may be. */
    public static Set<String> columns(TestDatabase database) {
        return read(database, (all, table, facts) -> {
            try (ResultSet row = all.getColumns(null, schema(all), table, null)) {
                while (row.next()) {
                    facts.add(table + "." + row.getString("COLUMN_NAME")
                            + (row.getInt("NULLABLE") == DatabaseMetaData.columnNullable ? " null" : ""));
                }
            }
        });
    }

    /** {@code TABLE(COLUMN,COLUMN)}, and {@code unique} where they are. */
    public static Set<String> indexes(TestDatabase database) {
        return read(database, (all, table, facts) -> {
            Map<String, String> indexes = new TreeMap<>();
            try (ResultSet row = all.getIndexInfo(null, schema(all), table, false, true)) {
                while (row.next()) {
                    if (row.getString("INDEX_NAME") != null) {
                        indexes.merge(
                                (row.getBoolean("NON_UNIQUE") ? "" : "unique ") + row.getString("INDEX_NAME"),
                                row.getString("COLUMN_NAME"),
                                (first, next) -> first + "," + next);
                    }
                }
            }
            indexes.forEach((name, columns) ->
                    facts.add(table + "(" + columns + ")" + (name.startsWith("unique ") ? " unique" : "")));
        });
    }

    /** Tables of others that a foreign key of the plugin's points to. */
    public static Set<String> foreignKeysIntoOthers(TestDatabase database) {
        return read(database, (all, table, facts) -> {
            try (ResultSet row = all.getImportedKeys(null, schema(all), table)) {
                while (row.next()) {
                    String other = row.getString("PKTABLE_NAME");
                    if (!other.toUpperCase(Locale.ROOT).startsWith("SEG_")) {
                        facts.add(table + " -> " + other);
                    }
                }
            }
        });
    }

    private static Set<String> read(TestDatabase database, Reading reading) {
        Set<String> facts = new TreeSet<>();
        try (Connection connection = database.dataSource().getConnection()) {
            DatabaseMetaData all = connection.getMetaData();
            for (String table : tables(all)) {
                reading.of(all, table, facts);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return facts.stream().map(fact -> fact.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Set<String> tables(DatabaseMetaData all) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet row = all.getTables(null, schema(all), null, null)) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME");
                if ("TABLE".equals(row.getString("TABLE_TYPE"))
                        && table.toUpperCase(Locale.ROOT).startsWith("SEG_")
                        && !table.equals("SEG_SCHEMA_HISTORY")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static String schema(DatabaseMetaData all) throws SQLException {
        return all.getConnection().getSchema();
    }

    private interface Reading {
        void of(DatabaseMetaData all, String table, Set<String> facts) throws SQLException;
    }
}
