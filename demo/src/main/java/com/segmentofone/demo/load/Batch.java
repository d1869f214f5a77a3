package com.segmentofone.demo.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Rows on their way into one table, sent many at a time. */
final class Batch implements AutoCloseable {

    private static final int SIZE = 1000;

    private final PreparedStatement insert;
    private final int columns;
    private int size = SIZE;
    private int waiting;

    private Batch(PreparedStatement insert, int columns) {
        this.insert = insert;
        this.columns = columns;
    }

    /** Sends rows only when told to, for tables whose rows refer to another batch's. */
    Batch onlyWhenFlushed() {
        size = Integer.MAX_VALUE;
        return this;
    }

    static Batch into(Connection connection, String table, String... columns) throws SQLException {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
        return new Batch(connection.prepareStatement(sql), columns.length);
    }

    /** Values in the order of the columns. */
    void row(Object... values) throws SQLException {
        if (values.length != columns) {
            throw new IllegalArgumentException(columns + " columns, but " + List.of(values));
        }
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        waiting++;
        if (waiting == size) {
            flush();
        }
    }

    /** Rows that others refer to must be sent before those. */
    static void flushInOrder(Batch... batches) throws SQLException {
        for (Batch batch : batches) {
            batch.flush();
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            flush();
        }
    }
}
