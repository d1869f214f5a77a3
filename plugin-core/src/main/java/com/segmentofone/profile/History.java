package com.segmentofone.profile;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events in columns, ordered by (time, id), without loss: {@link #event(int)} gives back what was put in. A column that
 * no event uses takes no room; equal texts and attribute maps are kept once.
 */
public final class History {
    /** What {@link #productId}, {@link #categoryId}, {@link #amount} and {@link #orderId} return for "has none". */
    public static final long NONE = Long.MIN_VALUE;

    /** Time, id and six references. */
    private static final long BYTES_OF_AN_EVENT = 8 + EventIds.LENGTH + 6 * 4;

    private static final long BYTES_OF_A_MAP = 300;

    static final History EMPTY = new History(new ArrayList<>());

    private static final Comparator<Event> BY_TIME_AND_ID =
            Comparator.comparingLong(Event::occurredAt).thenComparing(Event::id);

    private final long[] times;
    private final byte[] ids;
    private final Identity[] identities;
    private final String[] types;
    private final LongColumn receipts;
    private final LongColumn products;
    private final LongColumn categories;
    private final LongColumn quantities;
    private final LongColumn amounts;
    private final LongColumn orders;
    private final String[] currencies;
    private final String[] sessions;
    private final Map<String, String>[] attributes;

    private History(List<Event> sorted) {
        int n = sorted.size();
        Shared shared = new Shared();
        times = new long[n];
        ids = new byte[n * EventIds.LENGTH];
        identities = new Identity[n];
        types = new String[n];
        receipts = LongColumn.of(sorted, e -> e.receivedAt() - e.occurredAt(), 0);
        products = LongColumn.of(sorted, e -> orNone(e.productId()), NONE);
        categories = LongColumn.of(sorted, e -> orNone(e.categoryId()), NONE);
        quantities = LongColumn.of(sorted, Event::quantity, 1);
        amounts = LongColumn.of(sorted, e -> orNone(e.amount()), NONE);
        orders = LongColumn.of(sorted, e -> orNone(e.orderId()), NONE);
        currencies = sorted.stream().allMatch(e -> e.currency() == null) ? null : new String[n];
        sessions = sorted.stream().allMatch(e -> e.sessionId() == null) ? null : new String[n];
        attributes = sorted.stream().allMatch(e -> e.attributes().isEmpty()) ? null : newMaps(n);
        for (int i = 0; i < n; i++) {
            put(i, sorted.get(i), shared);
        }
    }

    private void put(int i, Event event, Shared shared) {
        times[i] = event.occurredAt();
        writeId(i, event.id());
        identities[i] = shared.one(event.identity());
        types[i] = event.type().intern();
        if (currencies != null && event.currency() != null) {
            currencies[i] = event.currency().intern();
        }
        if (sessions != null) {
            sessions[i] = shared.one(event.sessionId());
        }
        if (attributes != null) {
            attributes[i] = shared.one(event.attributes());
        }
    }

    History with(Collection<Event> more) {
        List<Event> sorted = new ArrayList<>(more);
        sorted.sort(BY_TIME_AND_ID);
        List<Event> merged = new ArrayList<>(size() + sorted.size());
        int mine = 0;
        for (Event event : sorted) {
            while (mine < size() && compare(mine, event) < 0) {
                merged.add(event(mine++));
            }
            boolean known = mine < size() && compare(mine, event) == 0;
            if (!known && (merged.isEmpty() || !merged.get(merged.size() - 1).equals(event))) {
                merged.add(event);
            }
        }
        if (merged.size() == mine) {
            return this;
        }
        while (mine < size()) {
            merged.add(event(mine++));
        }
        return new History(merged);
    }

    private int compare(int i, Event event) {
        int byTime = Long.compare(times[i], event.occurredAt());
        return byTime != 0 ? byTime : id(i).compareTo(event.id());
    }

    public int size() {
        return times.length;
    }

    /** Epoch milliseconds. */
    public long occurredAt(int i) {
        return times[i];
    }

    public long receivedAt(int i) {
        return times[i] + receipts.get(i);
    }

    public String id(int i) {
        char[] text = new char[EventIds.LENGTH];
        for (int c = 0; c < text.length; c++) {
            text[c] = (char) ids[i * EventIds.LENGTH + c];
        }
        return new String(text).trim();
    }

    /** Interned: equal types are the same object. */
    public String type(int i) {
        return types[i];
    }

    public Identity identity(int i) {
        return identities[i];
    }

    public long productId(int i) {
        return products.get(i);
    }

    public long categoryId(int i) {
        return categories.get(i);
    }

    public int quantity(int i) {
        return (int) quantities.get(i);
    }

    /** Minor units of {@link #currency}, for the whole quantity. */
    public long amount(int i) {
        return amounts.get(i);
    }

    /** Interned; null when the event has none. */
    public String currency(int i) {
        return currencies == null ? null : currencies[i];
    }

    public long orderId(int i) {
        return orders.get(i);
    }

    /** Null when the event has none. */
    public String sessionId(int i) {
        return sessions == null ? null : sessions[i];
    }

    /** Null when the event has no such attribute. */
    public String attribute(int i, String name) {
        return attributes == null ? null : attributes[i].get(name);
    }

    /** By name; empty when the event has none. */
    public Map<String, String> attributes(int i) {
        return attributes == null ? Collections.<String, String>emptyMap() : attributes[i];
    }

    /** The event, as it was put in. */
    public Event event(int i) {
        Event.Builder builder = Event.of(types[i], identities[i], times[i])
                .id(id(i))
                .receivedAt(receivedAt(i))
                .product(orNull(productId(i)))
                .category(orNull(categoryId(i)))
                .quantity(quantity(i))
                .amount(orNull(amount(i)), currency(i))
                .order(orNull(orderId(i)))
                .session(sessionId(i));
        return attributes == null
                ? builder.build()
                : builder.attributes(attributes[i]).build();
    }

    /** About how much memory it takes; texts that several events share are counted once. */
    long bytes() {
        long columns = receipts.bytes()
                + products.bytes()
                + categories.bytes()
                + quantities.bytes()
                + amounts.bytes()
                + orders.bytes();
        long texts =
                attributes == null ? 0 : Arrays.stream(attributes).distinct().count() * BYTES_OF_A_MAP;
        return (long) size() * BYTES_OF_AN_EVENT + columns + texts;
    }

    private void writeId(int i, String id) {
        for (int c = 0; c < EventIds.LENGTH; c++) {
            ids[i * EventIds.LENGTH + c] = c < id.length() ? (byte) id.charAt(c) : (byte) ' ';
        }
    }

    private static long orNone(Long value) {
        return value == null ? NONE : value;
    }

    private static Long orNull(long value) {
        return value == NONE ? null : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String>[] newMaps(int n) {
        return (Map<String, String>[]) new Map<?, ?>[n];
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof History)) {
            return false;
        }
        History that = (History) other;
        return Arrays.equals(times, that.times)
                && Arrays.equals(ids, that.ids)
                && Arrays.equals(identities, that.identities)
                && Arrays.equals(types, that.types)
                && receipts.equals(that.receipts)
                && products.equals(that.products)
                && categories.equals(that.categories)
                && quantities.equals(that.quantities)
                && amounts.equals(that.amounts)
                && orders.equals(that.orders)
                && Arrays.equals(currencies, that.currencies)
                && Arrays.equals(sessions, that.sessions)
                && Arrays.equals(attributes, that.attributes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    /** Keeps one of several equal values. */
    private static final class Shared {
        private final Map<Object, Object> seen = new HashMap<>();

        @SuppressWarnings("unchecked")
        <T> T one(T value) {
            return value == null ? null : (T) seen.computeIfAbsent(value, same -> same);
        }
    }
}
