package com.segmentofone.demo.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What H2 keeps beside the rows of the largest tables: indexes and references. Kept up to date row by row it is most of the work of
 * a load and of what is written; made when the rows are there, each is sorted once. PostgreSQL is fast enough as it is.
 */
final class Indexes {

    static final List<String> TABLES = List.of(
            "BLC_CUSTOMER",
            "BLC_CUSTOMER_ROLE",
            "BLC_CUSTOMER_ADDRESS",
            "BLC_CUSTOMER_ATTRIBUTE",
            "BLC_ADDRESS",
            "BLC_PHONE",
            "BLC_ORDER",
            "BLC_ORDER_ITEM",
            "BLC_DISCRETE_ORDER_ITEM",
            "BLC_FULFILLMENT_GROUP",
            "BLC_FULFILLMENT_GROUP_ITEM",
            "SEG_EVENT");

    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\S+) ON .*", Pattern.DOTALL);
    private static final Pattern REFERENCE =
            Pattern.compile("(ALTER TABLE \\S+) ADD (CONSTRAINT \\S+) FOREIGN KEY.*", Pattern.DOTALL);

    private final Connection connection;
    private final List<String> indexes = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    private Indexes(Connection connection) {
        this.connection = connection;
    }

    /** Drops them and remembers how they were made. */
    static Indexes drop(Connection connection) throws SQLException {
        Indexes indexes = new Indexes(connection);
        if (!Schema.isPostgres(connection)) {
            indexes.remember();
            indexes.dropAll();
        }
        return indexes;
    }

    /** Makes again what was dropped. */
    void restore() throws SQLException {
        execute(indexes);
        execute(references);
    }

    private void remember() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("SCRIPT NODATA TABLE " + String.join(", ", TABLES))) {
            while (script.next()) {
                String definition = script.getString(1);
                if (INDEX.matcher(definition).matches()) {
                    indexes.add(definition);
                } else if (REFERENCE.matcher(definition).matches()) {
                    references.add(definition);
                }
            }
        }
    }

    /** A reference holds the index that it uses, so references go first. */
    private void dropAll() throws SQLException {
        execute(rewritten(references, REFERENCE, "$1 DROP $2"));
        execute(rewritten(indexes, INDEX, "DROP INDEX $1"));
    }

    private static List<String> rewritten(List<String> definitions, Pattern pattern, String replacement) {
        return definitions.stream()
                .map(definition -> pattern.matcher(definition).replaceFirst(replacement))
                .toList();
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
