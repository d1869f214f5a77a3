package com.segmentofone.event;

import java.util.Objects;

/** Some of one line of an order came back. */
public final class OrderReturn {
    private final String id;
    private final long orderId;
    private final long lineId;
    private final int quantity;
    private final long at;
    private Long amount;
    private String currency;
    private Long customerId;

    private OrderReturn(String id, long orderId, long lineId, int quantity, long at) {
        this.id = id;
        this.orderId = orderId;
        this.lineId = lineId;
        this.quantity = quantity;
        this.at = at;
    }

    /**
     * @param id chosen by whoever tells it; the same id again is the same return
     * @param orderId the host's order
     * @param lineId the host's order item
     * @param quantity how many pieces came back; 0 for money alone
     * @param at epoch milliseconds: from then on the line is less
     * @throws IllegalArgumentException for a negative quantity, or an id of no or more than 100 characters
     */
    public static OrderReturn of(String id, long orderId, long lineId, int quantity, long at) {
        if (id.trim().isEmpty() || id.length() > SiteEvent.LONGEST_ID) {
            throw new IllegalArgumentException("a return's id has 1 to " + SiteEvent.LONGEST_ID + " characters");
        }
        if (quantity < 0) {
            throw new IllegalArgumentException("a returned quantity is not negative");
        }
        return new OrderReturn(id, orderId, lineId, quantity, at);
    }

    /**
     * What was paid back. Without it, it is the line's share by quantity.
     *
     * @param minorUnits such as cents; not negative
     * @param currency ISO 4217 code
     */
    public OrderReturn amount(long minorUnits, String currency) {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("what was paid back is not negative");
        }
        this.amount = minorUnits;
        this.currency = Objects.requireNonNull(currency, "currency");
        return this;
    }

    /** Whose the order is; needed only when the host does not have the order yet. */
    public OrderReturn customer(long hostId) {
        this.customerId = hostId;
        return this;
    }

    public String id() {
        return id;
    }

    public long orderId() {
        return orderId;
    }

    public long lineId() {
        return lineId;
    }

    public Long customerId() {
        return customerId;
    }

    /**
     * @param product of the line; null when unknown
     * @param line the end of the id of the line's own event
     */
    public Event event(long customer, Long product, String line, long receivedAt) {
        return EventQueue.clamped(Event.of(EventType.ORDER_RETURNED, Identity.customer(customer), at)
                .id(EventIds.derived(0, EventType.ORDER_RETURNED + ":" + id))
                .receivedAt(receivedAt)
                .order(orderId)
                .product(product)
                .quantity(quantity)
                .amount(amount, currency)
                .attribute("line", line)
                .attribute("item", Long.toString(lineId))
                .build());
    }
}
