package com.segmentofone.segment;

import com.segmentofone.event.EventType;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.History;
import com.segmentofone.profile.Profile;
import com.segmentofone.rule.AttributeValue;
import com.segmentofone.rule.CorrectedEvents;
import com.segmentofone.rule.Events;
import com.segmentofone.rule.Facts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A profile as rules read it: one small index for every type of event asked for, nothing for the events themselves. */
public final class ProfileFacts implements Facts {

    private final Profile profile;
    private final Map<String, Events> byType = new HashMap<>();
    /** What was asked for, and what it gave: so few that looking along them is quicker than hashing. */
    private String[] names = {};

    private AttributeValue[] values = {};

    public ProfileFacts(Profile profile) {
        this.profile = profile;
    }

    /** Rules ask with the same object each time, so that names need hardly ever be compared letter by letter. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public AttributeValue attribute(String name) {
        String[] asked = names;
        for (int i = 0; i < asked.length; i++) {
            if (asked[i] == name) {
                return values[i];
            }
        }
        int place = Arrays.asList(asked).indexOf(name);
        return place < 0 ? read(name) : values[place];
    }

    /** Kept, also when it is unknown, so that the next rule need not read the text again. */
    private AttributeValue read(String name) {
        Attribute known = profile.attribute(name);
        int place = names.length;
        values = Arrays.copyOf(values, place + 1);
        values[place] = known == null ? null : AttributeValue.of(known.text());
        names = Arrays.copyOf(names, place + 1);
        names[place] = name;
        return values[place];
    }

    @Override
    public Events events(String type) {
        return byType.computeIfAbsent(type, this::collect);
    }

    /** What was bought is read beside what was cancelled and returned of it; used offers beside the cancelled orders. */
    private Events collect(String type) {
        boolean bought = type.equals(EventType.ORDER_LINE);
        if (!bought && !type.equals(EventType.OFFER_APPLIED)) {
            return ofType(type);
        }
        Events corrected = ofType(type);
        return corrected.size() == 0 || !isCorrected()
                ? corrected
                : CorrectedEvents.of(
                        corrected,
                        ofType(EventType.ORDER_CANCELLED),
                        bought ? ofType(EventType.ORDER_RETURNED) : Events.NONE);
    }

    private boolean isCorrected() {
        History history = profile.history();
        for (int i = 0; i < history.size(); i++) {
            String type = history.type(i);
            if (type.equals(EventType.ORDER_CANCELLED) || type.equals(EventType.ORDER_RETURNED)) {
                return true;
            }
        }
        return false;
    }

    private Events ofType(String type) {
        History history = profile.history();
        int[] places = new int[history.size()];
        int n = 0;
        for (int i = 0; i < history.size(); i++) {
            if (counts(history.type(i), type)) {
                places[n++] = i;
            }
        }
        return n == 0 ? Events.NONE : new Typed(history, Arrays.copyOf(places, n));
    }

    /** Whether an event of one type counts as one of another: the home page is a page. */
    static boolean counts(String actual, String asked) {
        return actual.equals(asked) || asked.equals(EventType.PAGE_VIEWED) && actual.equals(EventType.HOME_VIEWED);
    }

    /** The events of one type, as places in the history. */
    private static final class Typed implements Events {

        private final History history;
        private final int[] places;
        private final long[] seconds;

        Typed(History history, int[] places) {
            this.history = history;
            this.places = places;
            this.seconds = Arrays.stream(places)
                    .mapToLong(place -> Math.floorDiv(history.occurredAt(place), 1000L))
                    .toArray();
        }

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public long second(int index) {
            return seconds[index];
        }

        @Override
        public String id(int index) {
            return history.id(places[index]);
        }

        @Override
        public long productId(int index) {
            return orZero(history.productId(places[index]));
        }

        @Override
        public long categoryId(int index) {
            return orZero(history.categoryId(places[index]));
        }

        @Override
        public int quantity(int index) {
            return Math.max(0, history.quantity(places[index]));
        }

        @Override
        public long amount(int index) {
            return Math.max(0, orZero(history.amount(places[index])));
        }

        @Override
        public String currency(int index) {
            return history.currency(places[index]);
        }

        @Override
        public long orderId(int index) {
            return orZero(history.orderId(places[index]));
        }

        @Override
        public String text(int index, String attribute) {
            return history.attribute(places[index], attribute);
        }

        private static long orZero(long value) {
            return value == History.NONE ? 0 : value;
        }
    }
}
