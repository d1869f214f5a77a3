package com.segmentofone.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.persistence.EventRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads orders that were cancelled when nobody listened. The host keeps no time of that: it is that of the order's last change. */
final class Cancellations {
    private static final String CANCELLED = "select ORDER_ID, CUSTOMER_ID, SUBMIT_DATE, DATE_UPDATED, ORDER_STATUS"
            + " from BLC_ORDER where ORDER_ID >= ? and ORDER_ID <= ?";

    private Cancellations() {}

    /** One event for each cancelled order, once submitted, with these ids, that has none. */
    static List<Event> missing(Connection connection, long firstOrderId, long lastOrderId, long receivedAt)
            throws SQLException {
        List<Event> found = read(connection, firstOrderId, lastOrderId, receivedAt);
        Set<String> customers =
                found.stream().map(event -> event.identity().key()).collect(Collectors.toSet());
        Set<Long> known = EventRows.ordersWith(connection, EventType.ORDER_CANCELLED, customers);
        found.removeIf(event -> known.contains(event.orderId()));
        return found;
    }

    private static List<Event> read(Connection connection, long first, long last, long receivedAt) throws SQLException {
        List<Event> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(CANCELLED)) {
            select.setLong(1, first);
            select.setLong(2, last);
            select.setFetchSize(1000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp submitted = row.getTimestamp(3);
                    if (OrderLines.isCancelledSale(row.getString(5), submitted)) {
                        found.add(
                                OrderLines.cancelled(
                                                row.getLong(1), row.getLong(2), time(submitted, row.getTimestamp(4)))
                                        .toBuilder()
                                        .receivedAt(receivedAt)
                                        .build());
                    }
                }
            }
        }
        return found;
    }

    private static long time(Timestamp submitted, Timestamp updated) {
        return updated == null ? submitted.getTime() : Math.max(submitted.getTime(), updated.getTime());
    }
}
