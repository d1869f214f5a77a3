package com.segmentofone.rule;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.rule.History.Happening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random history as the events that it would be in the log. */
public final class RandomEvents {

    private static final int PREFIX = 10;

    private final Map<String, String> ids = new HashMap<>();

    private RandomEvents() {}

    /** In no particular order; some are later than the instant. */
    public static List<Event> of(Identity who, Random random, long aroundMillis) {
        History history = new RandomHistories(random, Math.floorDiv(aroundMillis, 1_000L)).history();
        RandomEvents events = new RandomEvents();
        List<Event> all = new ArrayList<>();
        for (Happening happening : history.happenings) {
            all.add(events.event(who, happening, random.nextInt(1_000)));
        }
        return all;
    }

    /** Returns come after their lines in a history, so that the line's id is known. */
    private Event event(Identity who, Happening h, int millis) {
        Event.Builder event = Event.of(h.type, who, h.second * 1_000 + millis)
                .product(orNull(h.product))
                .category(orNull(h.category))
                .quantity(h.quantity)
                .order(orNull(h.order));
        if (h.currency != null) {
            event.amount(h.amount, h.currency);
        }
        h.texts.forEach(
                (name, text) -> event.attribute(name, name.equals("line") ? ids.getOrDefault(text, text) : text));
        Event made = event.build();
        ids.put(h.id.substring(1), made.id().substring(PREFIX));
        return made;
    }

    private static Long orNull(long number) {
        return number == 0 ? null : number;
    }
}
