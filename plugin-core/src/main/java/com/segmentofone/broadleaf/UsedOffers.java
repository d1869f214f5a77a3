package com.segmentofone.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads which offers took effect in orders, and how much each took off. */
final class UsedOffers {
    private static final String OF_ORDERS = "select ORDER_ID, OFFER_ID, ADJUSTMENT_VALUE from BLC_ORDER_ADJUSTMENT"
            + " where ORDER_ID >= ? and ORDER_ID <= ?";
    /** By the piece. */
    private static final String OF_PIECES = "select i.ORDER_ID, a.OFFER_ID, a.ADJUSTMENT_VALUE * d.QUANTITY"
            + " from BLC_ORDER_ITEM i"
            + " join BLC_ORDER_ITEM_PRICE_DTL d on d.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
            + " join BLC_ORDER_ITEM_DTL_ADJ a on a.ORDER_ITEM_PRICE_DTL_ID = d.ORDER_ITEM_PRICE_DTL_ID"
            + " where i.ORDER_ID >= ? and i.ORDER_ID <= ?";

    private static final String OF_DELIVERY = "select g.ORDER_ID, a.OFFER_ID, a.ADJUSTMENT_VALUE"
            + " from BLC_FULFILLMENT_GROUP g join BLC_FG_ADJUSTMENT a on a.FULFILLMENT_GROUP_ID = g.FULFILLMENT_GROUP_ID"
            + " where g.ORDER_ID >= ? and g.ORDER_ID <= ?";
    private static final String CODES = "select x.ORDER_ID, c.OFFER_ID, c.OFFER_CODE"
            + " from BLC_ORDER_OFFER_CODE_XREF x join BLC_OFFER_CODE c on c.OFFER_CODE_ID = x.OFFER_CODE_ID"
            + " where x.ORDER_ID >= ? and x.ORDER_ID <= ?";

    private UsedOffers() {}

    /** @param lines of orders with ids in the range; what they tell of the order is kept */
    static List<Event> read(Connection connection, long first, long last, Collection<Event> lines) throws SQLException {
        Map<Long, Event> orders = new HashMap<>();
        lines.forEach(line -> orders.putIfAbsent(line.orderId(), line));
        if (orders.isEmpty()) {
            return Collections.emptyList();
        }
        Map<Long, Map<Long, BigDecimal>> used = new TreeMap<>();
        for (String sql : new String[] {OF_ORDERS, OF_PIECES, OF_DELIVERY}) {
            rows(connection, sql, first, last, row -> used.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                    .merge(row.getLong(2), row.getBigDecimal(3), BigDecimal::add));
        }
        return used.isEmpty() ? Collections.emptyList() : events(orders, used, codes(connection, first, last));
    }

    private static Map<String, String> codes(Connection connection, long first, long last) throws SQLException {
        Map<String, String> codes = new HashMap<>();
        rows(connection, CODES, first, last, row -> codes.put(row.getLong(1) + ":" + row.getLong(2), row.getString(3)));
        return codes;
    }

    private static List<Event> events(
            Map<Long, Event> orders, Map<Long, Map<Long, BigDecimal>> used, Map<String, String> codes) {
        List<Event> events = new ArrayList<>();
        used.forEach((order, offers) -> {
            Event line = orders.get(order);
            if (line != null) {
                offers.forEach((offer, off) -> events.add(event(line, offer, off, codes.get(order + ":" + offer))));
            }
        });
        return events;
    }

    private static Event event(Event line, long offer, BigDecimal off, String code) {
        return Event.of(EventType.OFFER_APPLIED, line.identity(), line.occurredAt())
                .id(EventIds.derived(line.occurredAt(), "offer:" + line.orderId() + ":" + offer))
                .receivedAt(line.receivedAt())
                .order(line.orderId())
                .amount(OrderLines.minorUnits(off, line.currency()), line.currency())
                .attribute("offer", Long.toString(offer))
                .attribute("code", code)
                .build();
    }

    private static void rows(Connection connection, String sql, long first, long last, Row each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        }
    }

    /** One row of a result. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
