package com.segmentofone.event;

import java.util.Map;
import java.util.Objects;

/**
 * Something that the site itself tells of: a blog visit, a sales call, a workshop attended. Rules ask for it by its name: {@code did site
 * event "workshop attended" in last 30 days}.
 */
public final class SiteEvent {
    /** What an id, an attribute's name and its value may have at most, in characters. */
    public static final int LONGEST_ID = 100;

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_VALUE = 300;
    public static final int MOST_ATTRIBUTES = 20;

    private final String id;
    private final Event.Builder event;
    private int attributes;

    private SiteEvent(String id, Event.Builder event) {
        this.id = id;
        this.event = event;
    }

    /**
     * @param id chosen by whoever tells it, at most {@value #LONGEST_ID} characters: the same id again is the same event, whatever else it
     *     says, and is not stored again
     * @param name see {@link EventType#site}
     * @param who a customer, or a visitor by the id of its cookie
     * @param occurredAt epoch milliseconds
     * @throws IllegalArgumentException when the name or the id is not as described
     */
    public static SiteEvent of(String id, String name, Identity who, long occurredAt) {
        if (id.trim().isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an event's id has 1 to " + LONGEST_ID + " characters");
        }
        if (!who.isShopper()) {
            throw new IllegalArgumentException("a site's event belongs to a customer or a visitor");
        }
        return new SiteEvent(
                id,
                Event.of(EventType.site(name), Objects.requireNonNull(who, "who"), occurredAt)
                        .id(EventIds.derived(0, EventType.SITE + id)));
    }

    public SiteEvent product(Long productId) {
        event.product(productId);
        return this;
    }

    public SiteEvent category(Long categoryId) {
        event.category(categoryId);
        return this;
    }

    /** @throws IllegalArgumentException for less than 1 */
    public SiteEvent quantity(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("a quantity is at least 1");
        }
        event.quantity(quantity);
        return this;
    }

    /**
     * @param minorUnits such as cents; not negative
     * @param currency ISO 4217 code
     */
    public SiteEvent amount(long minorUnits, String currency) {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
        event.amount(minorUnits, Objects.requireNonNull(currency, "currency"));
        return this;
    }

    /**
     * A further fact, by which rules can filter: {@code where topic is "wine"}.
     *
     * @throws IllegalArgumentException for too many, or too long ones
     */
    public SiteEvent attribute(String name, String value) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException(
                    "an attribute's name has 1 to " + LONGEST_NAME + " characters, its value at most " + LONGEST_VALUE);
        }
        if (++attributes > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException("an event has at most " + MOST_ATTRIBUTES + " attributes");
        }
        event.attribute(name, value);
        return this;
    }

    public SiteEvent attributes(Map<String, String> values) {
        values.forEach(this::attribute);
        return this;
    }

    public String id() {
        return id;
    }

    Event received(long at) {
        return EventQueue.clamped(event.receivedAt(at).build());
    }
}
