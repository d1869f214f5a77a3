package com.segmentofone.audience.column;

import com.segmentofone.event.EventType;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.History;
import com.segmentofone.profile.Profile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a {@link ColumnStore}, customer by customer, ascending by id; each with {@link #customer}, then its attributes, then its events in their
 * order (time, event id). For use by one thread.
 */
public final class ColumnBuilder {

    private final Dictionaries dictionaries = new Dictionaries();
    private final ColumnFolder folder;
    private final List<Block> blocks = new ArrayList<>();
    private final CustomerEvents events = new CustomerEvents();
    private BlockWriter writer;
    private long last = Long.MIN_VALUE;

    ColumnBuilder() {
        this(null);
    }

    /** @param folder null for blocks on the heap */
    ColumnBuilder(ColumnFolder folder) {
        this.folder = folder;
        this.writer = new BlockWriter(dictionaries);
    }

    /** @throws IllegalArgumentException unless the id is larger than the one before */
    public ColumnBuilder customer(long id) {
        if (id <= last) {
            throw new IllegalArgumentException("customers ascend by id: " + id + " after " + last);
        }
        last = id;
        events.writeTo(writer);
        if (writer.size() == Block.CUSTOMERS) {
            finishBlock();
        }
        writer.customer(id);
        return this;
    }

    /** Of the customer put in last. */
    public ColumnBuilder attribute(String name, String text) {
        writer.attribute(name, text);
        return this;
    }

    /**
     * An event of the customer put in last.
     *
     * @param second epoch seconds
     * @param product 0 for none, as category, order and amount
     * @param amount minor units of the currency
     * @param currency ISO 4217 code; null without an amount
     */
    public ColumnBuilder event(
            String type,
            long second,
            long product,
            long category,
            int quantity,
            long amount,
            String currency,
            long order) {
        events.add(type, second, null, product, category, quantity, amount, currency, order);
        return this;
    }

    /** The id of the event put in last: for customers of whom all events have one, in whatever order within one second. */
    public ColumnBuilder id(String id) {
        events.id(id);
        return this;
    }

    /** A further attribute of the event put in last. */
    public ColumnBuilder text(String attribute, String value) {
        events.text(attribute, value);
        return this;
    }

    /** A customer with all attributes and events. */
    public ColumnBuilder add(Profile profile) {
        customer(profile.identity().customerId());
        for (Map.Entry<String, Attribute> attribute : profile.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue().text());
        }
        History history = profile.history();
        for (int i = 0; i < history.size(); i++) {
            events.add(
                    history.type(i).equals(EventType.HOME_VIEWED) ? EventType.PAGE_VIEWED : history.type(i),
                    Math.floorDiv(history.occurredAt(i), 1000L),
                    history.id(i),
                    orZero(history.productId(i)),
                    orZero(history.categoryId(i)),
                    Math.max(0, history.quantity(i)),
                    Math.max(0, orZero(history.amount(i))),
                    history.currency(i),
                    orZero(history.orderId(i)));
            history.attributes(i).forEach(events::text);
        }
        return this;
    }

    private static long orZero(long value) {
        return value == History.NONE ? 0 : value;
    }

    private void finishBlock() {
        if (writer.size() > 0) {
            ByteBuffer bytes = writer.finish();
            blocks.add(folder == null ? Block.of(bytes, dictionaries) : folder.keep(bytes, dictionaries));
        }
        writer = new BlockWriter(dictionaries);
    }

    /** Everything that was put in. */
    public ColumnStore build() {
        events.writeTo(writer);
        finishBlock();
        return new ColumnStore(dictionaries, blocks);
    }
}
