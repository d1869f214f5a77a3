package com.segmentofone.persistence;

import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.recommend.Bought;
import com.segmentofone.recommend.PurchaseFold;
import com.segmentofone.recommend.PurchaseLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Purchases, folded from SEG_EVENT customer by customer. */
public final class JdbcPurchaseLog implements PurchaseLog {

    private static final int PAGE = 20_000;
    private static final int KEYS_AT_ONCE = 250;
    private static final String ABOUT_ORDERS = " EVENT_TYPE in ('" + EventType.ORDER_LINE + "', '"
            + EventType.ORDER_CANCELLED + "', '" + EventType.ORDER_RETURNED + "')";
    private static final String SELECT =
            "select IDENTITY_KEY, EVENT_TYPE, ORDER_ID, PRODUCT_ID, QUANTITY, OCCURRED_AT from SEG_EVENT where";
    private static final String NEXT_PAGE = SELECT + " IDENTITY_KEY > ? and IDENTITY_KEY >= 'c' and IDENTITY_KEY < 'd'"
            + " and" + ABOUT_ORDERS + " order by IDENTITY_KEY";
    private static final String RECEIVED =
            "select EVENT_ID, IDENTITY_KEY from SEG_EVENT where RECEIVED_AT > ? and" + ABOUT_ORDERS;

    private final Jdbc jdbc;

    public JdbcPurchaseLog(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forEachBuyer(Predicate<Bought> visitor) {
        String last = "";
        while (last != null) {
            String after = last;
            Page page = jdbc.inTransaction(connection -> page(connection, after));
            for (Map.Entry<String, PurchaseFold> buyer : page.complete().entrySet()) {
                if (!visitor.test(bought(buyer.getKey(), buyer.getValue()))) {
                    return;
                }
            }
            last = page.isLast() ? null : page.lastComplete;
        }
    }

    /** A customer whose events do not end with the page is left to the next one; one who fills more than a page is read alone. */
    private static Page page(Connection connection, String after) throws SQLException {
        Page page = new Page();
        try (PreparedStatement select = connection.prepareStatement(NEXT_PAGE)) {
            select.setString(1, after);
            select.setMaxRows(PAGE);
            select.setFetchSize(1000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(row);
                }
            }
        }
        if (page.isOfOneThatGoesOn()) {
            page.folds.putAll(folds(connection, new ArrayList<>(page.folds.keySet())));
        }
        return page;
    }

    @Override
    public List<Bought> of(Collection<Long> customerIds) {
        List<String> keys = new ArrayList<>();
        customerIds.forEach(id -> keys.add(Identity.customer(id).key()));
        List<Bought> all = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
            jdbc.inTransaction(connection -> folds(connection, some))
                    .forEach((key, fold) -> all.add(bought(key, fold)));
        }
        return all;
    }

    private static Map<String, PurchaseFold> folds(Connection connection, List<String> keys) throws SQLException {
        Map<String, PurchaseFold> folds = new LinkedHashMap<>();
        keys.forEach(key -> folds.put(key, new PurchaseFold()));
        String sql = SELECT + " IDENTITY_KEY in (" + EventRows.questionMarks(keys.size()) + ") and" + ABOUT_ORDERS;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.size(); i++) {
                select.setString(i + 1, keys.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    add(row, folds.get(row.getString(1)));
                }
            }
        }
        return folds;
    }

    private static void add(ResultSet row, PurchaseFold fold) throws SQLException {
        fold.add(row.getString(2), number(row, 3), number(row, 4), row.getInt(5), row.getLong(6));
    }

    private static Bought bought(String key, PurchaseFold fold) {
        return fold.of(Identity.ofKey(key).customerId());
    }

    @Override
    public Map<String, Long> received(long afterMillis, int atMost) {
        return jdbc.inTransaction(connection -> {
            Map<String, Long> customers = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(RECEIVED)) {
                select.setLong(1, afterMillis);
                select.setMaxRows(atMost);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Identity who = Identity.ofKey(row.getString(2));
                        if (who.isCustomer()) {
                            customers.put(row.getString(1), who.customerId());
                        }
                    }
                }
            }
            return customers;
        });
    }

    private static Long number(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? null : value;
    }

    /** Rows of some customers, in the order of their keys. */
    private static final class Page {
        private final Map<String, PurchaseFold> folds = new LinkedHashMap<>();
        private String lastComplete;
        private String current;
        private int rows;

        void add(ResultSet row) throws SQLException {
            String key = row.getString(1);
            if (!key.equals(current)) {
                lastComplete = current;
                current = key;
            }
            JdbcPurchaseLog.add(row, folds.computeIfAbsent(key, k -> new PurchaseFold()));
            rows++;
        }

        boolean isLast() {
            return rows < PAGE;
        }

        boolean isOfOneThatGoesOn() {
            return !isLast() && folds.size() == 1;
        }

        Map<String, PurchaseFold> complete() {
            if (isOfOneThatGoesOn()) {
                lastComplete = current;
            } else if (!isLast()) {
                folds.remove(current);
            }
            return folds;
        }
    }
}
