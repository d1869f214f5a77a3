package com.segmentofone.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads submitted orders as events. The order's own transaction and the back-fill read the same rows in the same way, so both
 * arrive at the same event ids.
 */
final class OrderLines {
    private static final String SUBMITTED = "SUBMITTED";
    private static final String CANCELLED = "CANCELLED";

    /** Asks for orders by id alone: with the status as well, a database may take the index of that and read every order. */
    private static final String LINES =
            "select o.ORDER_ID, o.CUSTOMER_ID, o.SUBMIT_DATE, o.CURRENCY_CODE, i.ORDER_ITEM_ID,"
                    + " i.QUANTITY, i.PRICE, i.CATEGORY_ID, coalesce(d.PRODUCT_ID, s.DEFAULT_PRODUCT_ID, b.PRODUCT_BUNDLE_ID),"
                    + " o.ORDER_STATUS"
                    + " from BLC_ORDER o join BLC_ORDER_ITEM i on i.ORDER_ID = o.ORDER_ID"
                    + " left join BLC_DISCRETE_ORDER_ITEM d on d.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
                    + " left join BLC_BUNDLE_ORDER_ITEM b on b.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
                    + " left join BLC_SKU s on s.SKU_ID = d.SKU_ID"
                    + " where o.ORDER_ID >= ? and o.ORDER_ID <= ?";

    /** What the pricing of the order arrived at, to the cent: each line after its own and its share of the order's discounts. */
    private static final String AMOUNTS =
            "select f.ORDER_ITEM_ID, sum(f.TOTAL_ITEM_AMOUNT), sum(f.PRORATED_ORDER_ADJ), sum(f.QUANTITY), count(*),"
                    + " count(f.TOTAL_ITEM_AMOUNT)"
                    + " from BLC_FULFILLMENT_GROUP g"
                    + " join BLC_FULFILLMENT_GROUP_ITEM f on f.FULFILLMENT_GROUP_ID = g.FULFILLMENT_GROUP_ID"
                    + " where g.ORDER_ID >= ? and g.ORDER_ID <= ? group by f.ORDER_ITEM_ID";

    private final Currency storeCurrency;

    /** @param storeCurrency of orders that name none */
    OrderLines(Currency storeCurrency) {
        this.storeCurrency = storeCurrency;
    }

    /**
     * One event per line, and per offer used, of the orders with these ids that were submitted, cancelled later or not; others are
     * left out.
     */
    List<Event> read(Connection connection, long firstOrderId, long lastOrderId, long receivedAt) throws SQLException {
        List<Event> events = lines(connection, firstOrderId, lastOrderId, receivedAt);
        events.addAll(UsedOffers.read(connection, firstOrderId, lastOrderId, events));
        return events;
    }

    private List<Event> lines(Connection connection, long firstOrderId, long lastOrderId, long receivedAt)
            throws SQLException {
        Map<Long, Priced> priced = priced(connection, firstOrderId, lastOrderId);
        List<Event> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            select.setLong(1, firstOrderId);
            select.setLong(2, lastOrderId);
            select.setFetchSize(1000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String status = row.getString(10);
                    if (SUBMITTED.equals(status) || isCancelledSale(status, row.getTimestamp(3))) {
                        events.add(event(row, priced, receivedAt));
                    }
                }
            }
        }
        return events;
    }

    private static String key(long orderId, long itemId) {
        return "order:" + orderId + ":" + itemId;
    }

    /** What the id of a line's event ends with, whatever the order's time: by it a return names its line. */
    static String lineKey(long orderId, long itemId) {
        String id = EventIds.derived(0, key(orderId, itemId));
        return id.substring(id.length() - EventIds.TAIL);
    }

    /** Sold, and cancelled later; what was cancelled before it was submitted has never been sold. */
    static boolean isCancelledSale(String status, Timestamp submitted) {
        return CANCELLED.equals(status) && submitted != null;
    }

    /** The whole order is cancelled from now on. */
    static Event cancelled(long orderId, long customerId, long at) {
        return Event.of(EventType.ORDER_CANCELLED, Identity.customer(customerId), at)
                .id(EventIds.derived(at, "order.cancelled:" + orderId))
                .order(orderId)
                .build();
    }

    private Event event(ResultSet row, Map<Long, Priced> priced, long receivedAt) throws SQLException {
        long orderId = row.getLong(1);
        Timestamp submitted = row.getTimestamp(3);
        long itemId = row.getLong(5);
        int quantity = row.getInt(6);
        Currency currency = currency(row.getString(4));
        BigDecimal price = row.getBigDecimal(7);
        return Event.of(
                        EventType.ORDER_LINE,
                        Identity.customer(row.getLong(2)),
                        submitted == null ? receivedAt : submitted.getTime())
                .id(EventIds.derived(submitted == null ? 0 : submitted.getTime(), key(orderId, itemId)))
                .receivedAt(receivedAt)
                .product(number(row, 9))
                .category(number(row, 8))
                .quantity(quantity)
                .amount(minorUnits(amount(priced.get(itemId), quantity, price), currency), currency.getCurrencyCode())
                .order(orderId)
                .build();
    }

    private static BigDecimal amount(Priced priced, int quantity, BigDecimal price) {
        if (priced != null && priced.quantity == quantity) {
            return priced.amount;
        }
        return price == null ? null : price.multiply(BigDecimal.valueOf(quantity));
    }

    static Long minorUnits(BigDecimal amount, String currency) {
        return minorUnits(amount, Currency.getInstance(currency));
    }

    private static Long minorUnits(BigDecimal amount, Currency currency) {
        return amount == null
                ? null
                : amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private Currency currency(String code) {
        try {
            return code == null ? storeCurrency : Currency.getInstance(code.trim());
        } catch (IllegalArgumentException e) {
            return storeCurrency;
        }
    }

    private static Long number(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? null : value;
    }

    private static Map<Long, Priced> priced(Connection connection, long first, long last) throws SQLException {
        Map<Long, Priced> priced = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(AMOUNTS)) {
            select.setLong(1, first);
            select.setLong(2, last);
            select.setFetchSize(1000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(5) == row.getLong(6)) {
                        BigDecimal share = row.getBigDecimal(3);
                        BigDecimal amount = row.getBigDecimal(2);
                        priced.put(
                                row.getLong(1),
                                new Priced(share == null ? amount : amount.subtract(share), row.getLong(4)));
                    }
                }
            }
        }
        return priced;
    }

    /** The amount of a line that all its parts agree on. */
    private static final class Priced {
        private final BigDecimal amount;
        private final long quantity;

        Priced(BigDecimal amount, long quantity) {
            this.amount = amount;
            this.quantity = quantity;
        }
    }
}
