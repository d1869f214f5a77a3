package com.segmentofone.demo.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segmentofone.event.EventIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * Events on their way into the plugin's log, as if they had been recorded when they happened. What an order's lines say the
 * plugin finds out itself.
 */
final class EventRows implements AutoCloseable {

    private static final int CENTS = 2;

    /**
     * @param identity {@code c} and a customer's number, or {@code v} and a visitor's id
     * @param amount in cents, or null
     * @param attributes texts by name, in alphabetical order
     */
    record Event(
            String identity,
            String type,
            LocalDateTime time,
            Long productId,
            int quantity,
            Long amount,
            Long orderId,
            String session,
            Map<String, String> attributes) {}

    private final Batch rows;
    private final ZoneId zone;
    private final ObjectMapper json = new ObjectMapper();
    private long count;

    EventRows(Connection connection, ZoneId zone) throws SQLException {
        this.zone = zone;
        this.rows = Batch.into(
                connection,
                "SEG_EVENT",
                "EVENT_ID",
                "IDENTITY_KEY",
                "EVENT_TYPE",
                "OCCURRED_AT",
                "RECEIVED_AT",
                "PRODUCT_ID",
                "QUANTITY",
                "AMOUNT",
                "CURRENCY",
                "ORDER_ID",
                "SESSION_ID",
                "ATTRIBUTES");
    }

    void add(Event event) throws SQLException {
        long at = event.time().atZone(zone).toInstant().toEpochMilli();
        rows.row(
                EventIds.derived(at, "demo/" + ++count),
                event.identity(),
                event.type(),
                at,
                at,
                event.productId(),
                event.quantity(),
                event.amount(),
                event.amount() == null ? null : ReferenceData.CURRENCY,
                event.orderId(),
                event.session(),
                event.attributes().isEmpty() ? null : json(event.attributes()));
    }

    private String json(Map<String, String> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    /** The cents of an amount. */
    static long cents(java.math.BigDecimal amount) {
        return amount.movePointRight(CENTS).longValueExact();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
