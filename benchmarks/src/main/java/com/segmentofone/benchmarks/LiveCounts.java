package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.Profile;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.SegmentLookup;
import com.segmentofone.rule.Truth;
import com.segmentofone.segment.ProfileFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counts as the live path finds them: customer by customer, from the events themselves. */
final class LiveCounts {

    private LiveCounts() {}

    static long[] of(List<CompiledRule> rules, int customers) {
        long[] counts = new long[rules.size()];
        Clientele clientele = new Clientele();
        Shopper shopper = new Shopper();
        for (int id = 1; id <= customers; id++) {
            clientele.make(id, shopper);
            ProfileFacts facts = new ProfileFacts(profile(shopper));
            for (int i = 0; i < counts.length; i++) {
                counts[i] += rules.get(i).truth(facts, SegmentLookup.NONE, Clientele.NOW) == Truth.TRUE ? 1 : 0;
            }
        }
        return counts;
    }

    static Profile profile(Shopper shopper) {
        Identity identity = Identity.customer(shopper.id);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < shopper.size; i++) {
            events.add(event(shopper, identity, shopper.sorted[i], i));
        }
        return Profile.empty(identity).with(events).withAttributes(attributes(shopper));
    }

    private static Event event(Shopper shopper, Identity identity, int at, int place) {
        long millis = shopper.seconds[at] * 1000L;
        Event.Builder event = Event.of(Clientele.TYPES[shopper.types[at]], identity, millis)
                .id(String.format("%013d%05d%08d", millis, place, shopper.id))
                .receivedAt(millis)
                .product(orNull(shopper.products[at]))
                .category(orNull(shopper.categories[at]))
                .quantity(shopper.quantities[at])
                .order(shopper.order[at] == 0 ? null : Long.valueOf(shopper.orderId(at)))
                .amount(orNull(shopper.amounts[at]), shopper.amounts[at] == 0 ? null : "USD")
                .attribute("channel", Clientele.CHANNELS[shopper.channels[at]])
                .attribute("device", Clientele.DEVICES[shopper.devices[at]]);
        return shopper.phrases[at] < 0
                ? event.build()
                : event.attribute("phrase", Clientele.phrase(shopper.phrases[at]))
                        .build();
    }

    private static Long orNull(int value) {
        return value == 0 ? null : Long.valueOf(value);
    }

    private static Map<String, Attribute> attributes(Shopper shopper) {
        Map<String, Attribute> attributes = new TreeMap<>();
        texts(shopper)
                .forEach((name, text) -> attributes.put(name, Attribute.of(text, Attribute.Kind.TEXT, 0, "store")));
        return attributes;
    }

    /** What is known of a customer. */
    static Map<String, String> texts(Shopper shopper) {
        Map<String, String> texts = new TreeMap<>();
        put(texts, "gender", shopper.gender, shopper.gender < 0 ? null : Clientele.GENDERS[shopper.gender]);
        put(texts, "income", shopper.income, shopper.income < 0 ? null : Clientele.INCOMES[shopper.income]);
        put(texts, "city", shopper.city, Clientele.city(shopper.city));
        put(texts, "children", shopper.children, String.valueOf(shopper.children));
        if (shopper.birthday != Integer.MIN_VALUE) {
            texts.put("birthdate", LocalDate.ofEpochDay(shopper.birthday).toString());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String name, int number, String text) {
        if (number >= 0) {
            texts.put(name, text);
        }
    }
}
