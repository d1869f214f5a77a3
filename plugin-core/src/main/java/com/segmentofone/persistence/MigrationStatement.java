package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One statement of a migration: what it does, to which table. */
final class MigrationStatement {
    private static final Pattern FORM = Pattern.compile(
            "create table (?<make>if not exists )?(?<table>\\w+)\\b.*"
                    + "|create (?:unique )?index (?<index>if not exists )?(?<indexname>\\w+) on (?<indexed>\\w+)\\b.*"
                    + "|alter table (?<altered>\\w+) add column (?<add>if not exists )?(?<column>\\w+)\\b.*"
                    + "|insert into (?<into>\\w+)\\b.*"
                    + "|update (?<updated>\\w+)\\b.*"
                    + "|delete from (?<deleted>\\w+)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String[] TABLES = {"table", "indexed", "altered", "into", "updated", "deleted"};

    private final String sql;
    private final Matcher form;
    private final boolean known;

    MigrationStatement(String sql) {
        this.sql = sql;
        this.form = FORM.matcher(sql.replaceAll("\\s+", " "));
        this.known = form.matches();
    }

    String sql() {
        return sql;
    }

    /** The table in upper case; empty for a statement of another form. */
    String table() {
        for (String group : TABLES) {
            String table = group(group);
            if (table != null) {
                return upper(table);
            }
        }
        return "";
    }

    boolean makesTable() {
        return group("table") != null;
    }

    /** False for a form that cannot be run again when its table has been dropped or made by somebody else. */
    boolean isRepeatable() {
        boolean makesWithoutAsking = makesTable() && group("make") == null
                || group("indexname") != null && group("index") == null
                || group("column") != null && group("add") == null;
        return known && !makesWithoutAsking;
    }

    /** The same for a database that knows "if not exists" for tables only: whoever runs it asks {@link #isDone} first. */
    String withoutCondition() {
        return makesTable()
                ? sql
                : sql.replaceFirst("(?is)^(create.+?index|alter.+?column)\\s+if\\s+not\\s+exists", "$1");
    }

    /** Whether what the statement would make is there already. */
    boolean isDone(Connection connection) throws SQLException {
        DatabaseMetaData all = connection.getMetaData();
        if (group("indexname") != null) {
            try (ResultSet indexes = all.getIndexInfo(null, null, table(), false, true)) {
                return contains(indexes, "INDEX_NAME", group("indexname"));
            }
        }
        if (group("column") != null) {
            try (ResultSet columns = all.getColumns(null, null, table(), null)) {
                return contains(columns, "COLUMN_NAME", group("column"));
            }
        }
        return false;
    }

    private static boolean contains(ResultSet rows, String column, String name) throws SQLException {
        while (rows.next()) {
            if (name.equalsIgnoreCase(rows.getString(column))) {
                return true;
            }
        }
        return false;
    }

    private String group(String name) {
        return known ? form.group(name) : null;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
