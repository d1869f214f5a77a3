package com.segmentofone.persistence;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of SEG_EVENT, on a connection and in a transaction that somebody else looks after. */
public final class EventRows {
    static final String COLUMNS =
            "EVENT_ID, IDENTITY_KEY, EVENT_TYPE, OCCURRED_AT, RECEIVED_AT, PRODUCT_ID, CATEGORY_ID,"
                    + " QUANTITY, AMOUNT, CURRENCY, ORDER_ID, SESSION_ID, ATTRIBUTES";
    private static final String INSERT =
            "insert into SEG_EVENT (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int KEYS_AT_ONCE = 250;

    private EventRows() {}

    /**
     * Inserts the events whose ids are not there yet.
     *
     * @return those that were inserted
     * @throws SQLException also when another transaction inserts one of them at the same moment
     */
    public static List<Event> insertMissing(Connection connection, Collection<Event> events) throws SQLException {
        Map<String, Event> missing = new LinkedHashMap<>();
        events.forEach(event -> missing.putIfAbsent(event.id(), event));
        missing.keySet().removeAll(present(connection, missing.keySet()));
        if (!missing.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Event event : missing.values()) {
                    bind(insert, event);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        return new ArrayList<>(missing.values());
    }

    /** The orders of these shoppers that have an event of the type. */
    public static Set<Long> ordersWith(Connection connection, String type, Collection<String> identityKeys)
            throws SQLException {
        Set<Long> orders = new HashSet<>();
        List<String> all = new ArrayList<>(identityKeys);
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
            String sql = "select ORDER_ID from SEG_EVENT where EVENT_TYPE = ? and IDENTITY_KEY in ("
                    + questionMarks(some.size()) + ")";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, type);
                for (int i = 0; i < some.size(); i++) {
                    select.setString(i + 2, some.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        orders.add(rows.getLong(1));
                    }
                }
            }
        }
        return orders;
    }

    static Event read(ResultSet row) throws SQLException {
        return Event.of(row.getString(3), Identity.ofKey(row.getString(2)), row.getLong(4))
                .id(row.getString(1))
                .receivedAt(row.getLong(5))
                .product(number(row, 6))
                .category(number(row, 7))
                .quantity(row.getInt(8))
                .amount(number(row, 9), row.getString(10))
                .order(number(row, 11))
                .session(row.getString(12))
                .attributes(AttributesJson.read(row.getString(13)))
                .build();
    }

    static String questionMarks(int n) {
        return String.join(", ", Collections.nCopies(n, "?"));
    }

    private static Set<String> present(Connection connection, Collection<String> ids) throws SQLException {
        Set<String> present = new HashSet<>();
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            present.addAll(presentOf(connection, all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE))));
        }
        return present;
    }

    private static Set<String> presentOf(Connection connection, List<String> ids) throws SQLException {
        String sql = "select EVENT_ID from SEG_EVENT where EVENT_ID in (" + questionMarks(ids.size()) + ")";
        Set<String> present = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.size(); i++) {
                select.setString(i + 1, ids.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            }
        }
        return present;
    }

    private static void bind(PreparedStatement insert, Event event) throws SQLException {
        insert.setString(1, event.id());
        insert.setString(2, event.identity().key());
        insert.setString(3, Texts.fit(event.type(), 40));
        insert.setLong(4, event.occurredAt());
        insert.setLong(5, event.receivedAt());
        setNumber(insert, 6, event.productId());
        setNumber(insert, 7, event.categoryId());
        insert.setInt(8, event.quantity());
        setNumber(insert, 9, event.amount());
        insert.setString(10, Texts.fit(event.currency(), 3));
        setNumber(insert, 11, event.orderId());
        insert.setString(12, Texts.fit(event.sessionId(), 40));
        insert.setString(13, AttributesJson.write(event.attributes()));
    }

    private static void setNumber(PreparedStatement statement, int at, Long value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, value);
        }
    }

    private static Long number(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? null : value;
    }
}
