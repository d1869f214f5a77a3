package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is in the database. */
final class Tables {
    private Tables() {}

    /** The tables that begin with SEG_, in upper case, wherever the database keeps the case of names. */
    static Set<String> in(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        for (String pattern : Arrays.asList("SEG_%", "seg_%")) {
            try (ResultSet tables = connection
                    .getMetaData()
                    .getTables(
                            connection.getCatalog(), schemaOf(connection), pattern, new String[] {"TABLE", "BASE TABLE"
                            })) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return null with pools and drivers from before JDBC 4.1, which cannot tell */
    private static String schemaOf(Connection connection) {
        try {
            return connection.getSchema();
        } catch (AbstractMethodError | SQLException tooOld) {
            return null;
        }
    }
}
