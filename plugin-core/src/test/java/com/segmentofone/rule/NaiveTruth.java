package com.segmentofone.rule;

import com.segmentofone.event.Event;
import com.segmentofone.rule.History.Happening;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the {@link Reference} says of one shopper of the {@link TinyStore}, told by the events as they are in the log. */
public final class NaiveTruth {

    private final TinyStore store = new TinyStore();
    private final History history = new History();
    private final ZoneId zone;

    public NaiveTruth(ZoneId zone, Collection<Event> events, Map<String, String> attributes) {
        this.zone = zone;
        events.forEach(this::add);
        attributes.forEach((name, text) -> history.attributes.put(name, AttributeValue.of(text)));
    }

    private void add(Event event) {
        Happening h = history.add(event.type(), Math.floorDiv(event.occurredAt(), 1_000L), event.id());
        h.product = orZero(event.productId());
        h.category = orZero(event.categoryId());
        h.quantity = event.quantity();
        h.amount = orZero(event.amount());
        h.currency = event.currency();
        h.order = orZero(event.orderId());
        h.texts.putAll(event.attributes());
    }

    private static long orZero(Long number) {
        return number == null ? 0 : number;
    }

    /** @param memberOf the segments that the shopper is in at that second */
    public boolean isTrue(Rule rule, Set<Long> memberOf, long second) {
        Reference reference = new Reference(store, zone, history, memberOf, CutOffs.NONE, second);
        return Boolean.TRUE.equals(reference.truth(rule));
    }
}
