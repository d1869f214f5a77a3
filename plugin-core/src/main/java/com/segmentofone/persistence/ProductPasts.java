package com.segmentofone.persistence;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was told of products so far. The first reading takes everything from the part of the log that is about products, later ones only
 * the products of which something was received since.
 */
public final class ProductPasts {

    /** What was received before something that is visible already may become visible only now. */
    private static final long OVERLAP_MILLIS = 60_000;

    private static final String ABOUT_PRODUCTS =
            "EVENT_TYPE in ('" + EventType.PRICE_CHANGED + "', '" + EventType.STOCK_CHANGED + "') and ";
    private static final String SELECT = "select " + EventRows.COLUMNS + " from SEG_EVENT where " + ABOUT_PRODUCTS;
    private static final String IN_ORDER = " order by OCCURRED_AT, EVENT_ID";
    private static final char KEYS = Identity.product(0).key().charAt(0);

    private final Jdbc jdbc;
    private final Map<Long, ProductPast> pasts = new HashMap<>();
    private long through = -1;

    public ProductPasts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The pieces that were in stock at the last look, by product; none of those that nobody counts. */
    public Map<Long, Long> stock() {
        Map<Long, Long> stock = new HashMap<>();
        jdbc.inTransaction(ProductFacts::readAll).forEach((product, facts) -> {
            if (facts.stock() != null) {
                stock.put(product, facts.stock());
            }
        });
        return stock;
    }

    /** By product; later readings do not change it. */
    public synchronized Map<Long, ProductPast> read() {
        jdbc.inTransaction(connection -> {
            if (through < 0) {
                String first = String.valueOf(KEYS);
                String next = String.valueOf((char) (KEYS + 1));
                fold(events(connection, "IDENTITY_KEY >= ? and IDENTITY_KEY < ?", first, next));
            } else {
                for (String key : received(connection)) {
                    fold(events(connection, "IDENTITY_KEY = ?", key));
                }
            }
            return null;
        });
        return new HashMap<>(pasts);
    }

    private void fold(List<Event> events) {
        Map<Long, List<Event>> byProduct = new HashMap<>();
        for (Event event : events) {
            byProduct
                    .computeIfAbsent(event.productId(), product -> new ArrayList<>())
                    .add(event);
            through = Math.max(through, event.receivedAt());
        }
        byProduct.forEach((product, changes) -> pasts.put(product, ProductPast.of(changes)));
        through = Math.max(through, 0);
    }

    private Set<String> received(Connection connection) throws SQLException {
        String sql = "select distinct IDENTITY_KEY from SEG_EVENT where " + ABOUT_PRODUCTS + "RECEIVED_AT > ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, through - OVERLAP_MILLIS);
            Set<String> keys = new TreeSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }

    private static List<Event> events(Connection connection, String which, String... keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + which + IN_ORDER)) {
            for (int i = 0; i < keys.length; i++) {
                select.setString(i + 1, keys[i]);
            }
            List<Event> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(EventRows.read(rows));
                }
            }
            return events;
        }
    }
}
