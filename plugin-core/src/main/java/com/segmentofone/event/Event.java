package com.segmentofone.event;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An immutable fact: who, what, when. Instants are epoch milliseconds; amounts are minor units of the currency.
 * Two events with the same id are the same event.
 */
public final class Event {
    private final String id;
    private final Identity identity;
    private final String type;
    private final long occurredAt;
    private final long receivedAt;
    private final Long productId;
    private final Long categoryId;
    private final int quantity;
    private final Long amount;
    private final String currency;
    private final Long orderId;
    private final String sessionId;
    private final Map<String, String> attributes;

    private Event(Builder from) {
        this.identity = Objects.requireNonNull(from.identity, "identity");
        this.type = Objects.requireNonNull(from.type, "type");
        this.occurredAt = from.occurredAt;
        this.receivedAt = from.receivedAt == null ? from.occurredAt : from.receivedAt;
        this.id = from.id == null ? EventIds.next(occurredAt) : from.id;
        this.productId = real(from.productId);
        this.categoryId = real(from.categoryId);
        this.quantity = from.quantity;
        this.amount = real(from.amount);
        this.currency = from.currency;
        this.orderId = real(from.orderId);
        this.sessionId = from.sessionId;
        this.attributes =
                from.attributes.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(from.attributes);
    }

    /** The smallest long stands for "none" in compact histories; no store has it as an id or amount. */
    private static Long real(Long number) {
        return number == null || number == Long.MIN_VALUE ? null : number;
    }

    public static Builder of(String type, Identity identity, long occurredAt) {
        return new Builder(type, identity, occurredAt);
    }

    /** A builder that starts with everything this event has. */
    public Builder toBuilder() {
        return copy(occurredAt);
    }

    /** The same event, with the same id, at another time. */
    Event occurredAt(long time) {
        return copy(time).build();
    }

    private Builder copy(long time) {
        return new Builder(type, identity, time)
                .id(id)
                .receivedAt(receivedAt)
                .product(productId)
                .category(categoryId)
                .quantity(quantity)
                .amount(amount, currency)
                .order(orderId)
                .session(sessionId)
                .attributes(attributes);
    }

    /** 26 characters, sorted by time; see {@link EventIds}. */
    public String id() {
        return id;
    }

    public Identity identity() {
        return identity;
    }

    public String type() {
        return type;
    }

    public long occurredAt() {
        return occurredAt;
    }

    public long receivedAt() {
        return receivedAt;
    }

    public Long productId() {
        return productId;
    }

    public Long categoryId() {
        return categoryId;
    }

    /** 1 unless stated. */
    public int quantity() {
        return quantity;
    }

    /** In minor units of {@link #currency()}, for the whole quantity; null when the event has no amount. */
    public Long amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }

    public Long orderId() {
        return orderId;
    }

    public String sessionId() {
        return sessionId;
    }

    /** Sorted by name; never null. */
    public Map<String, String> attributes() {
        return attributes;
    }

    public String attribute(String name) {
        return attributes.get(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Event && ((Event) other).id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Names no person and no attribute: safe to log. */
    @Override
    public String toString() {
        return type + " " + id;
    }

    /** Collects the parts of an event; a null part is left out. */
    public static final class Builder {
        private final String type;
        private final Identity identity;
        private final long occurredAt;
        private String id;
        private Long receivedAt;
        private Long productId;
        private Long categoryId;
        private int quantity = 1;
        private Long amount;
        private String currency;
        private Long orderId;
        private String sessionId;
        private final Map<String, String> attributes = new TreeMap<>();

        private Builder(String type, Identity identity, long occurredAt) {
            this.type = type;
            this.identity = identity;
            this.occurredAt = occurredAt;
        }

        /** Without an id the event gets a new one. */
        public Builder id(String value) {
            this.id = value;
            return this;
        }

        /** Without it, the time of receipt is the time of occurrence. */
        public Builder receivedAt(long value) {
            this.receivedAt = value;
            return this;
        }

        public Builder product(Long value) {
            this.productId = value;
            return this;
        }

        public Builder category(Long value) {
            this.categoryId = value;
            return this;
        }

        public Builder quantity(int value) {
            this.quantity = value;
            return this;
        }

        public Builder amount(Long minorUnits, String currencyCode) {
            this.amount = minorUnits;
            this.currency = currencyCode;
            return this;
        }

        public Builder currency(String currencyCode) {
            this.currency = currencyCode;
            return this;
        }

        public Builder order(Long value) {
            this.orderId = value;
            return this;
        }

        public Builder session(String value) {
            this.sessionId = value;
            return this;
        }

        /** Ignores a null or empty value. */
        public Builder attribute(String name, String value) {
            if (value != null && !value.isEmpty()) {
                attributes.put(name, value);
            }
            return this;
        }

        public Builder attributes(Map<String, String> values) {
            values.forEach(this::attribute);
            return this;
        }

        public Event build() {
            return new Event(this);
        }
    }
}
