package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Made-up shoppers, the same at every run: attributes of which some are unknown, and 50 events over a year. */
final class Crowd {

    static final int SIZE = 1_000;
    static final long NOW = 1_700_000_000L;

    private static final int EVENTS = 50;
    private static final List<String> INCOMES = List.of("$10K - $30K", "$30K - $50K", "$50K - $70K", "$70K - $90K");
    private static final List<String> EDUCATIONS = List.of("Bachelors Degree", "High School Degree", "Graduate Degree");
    private static final List<String> CITIES = List.of("Seattle", "Boston", "Tokyo", "Portland");

    private final SplittableRandom random = new SplittableRandom(1);

    /** The same shopper as the plugin knows it, and as the peers do. */
    record Member(Profile profile, Subject subject) {}

    static List<Member> members() {
        Crowd crowd = new Crowd();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            members.add(crowd.member(Identity.customer(i)));
        }
        return members;
    }

    private Member member(Identity identity) {
        String gender = known(List.of("F", "F", "M"));
        String income = known(INCOMES);
        String education = known(EDUCATIONS);
        Long children = random.nextInt(20) == 0 ? null : Long.valueOf(random.nextInt(6));
        String city = known(CITIES);
        List<Event> events = events(identity);
        Profile profile = Profile.empty(identity)
                .with(events)
                .withAttributes(attributes(gender, income, education, children, city));
        return new Member(
                profile, new Subject(gender, income, education, children, city, asPeersReadThem(events), NOW));
    }

    private String known(List<String> values) {
        return random.nextInt(20) == 0 ? null : values.get(random.nextInt(values.size()));
    }

    private static Map<String, Attribute> attributes(
            String gender, String income, String education, Long children, String city) {
        Map<String, Attribute> attributes = new TreeMap<>();
        put(attributes, "gender", gender, Attribute.Kind.TEXT);
        put(attributes, "income", income, Attribute.Kind.TEXT);
        put(attributes, "education", education, Attribute.Kind.TEXT);
        put(attributes, "children", children, Attribute.Kind.NUMBER);
        put(attributes, "city", city, Attribute.Kind.TEXT);
        return attributes;
    }

    private static void put(Map<String, Attribute> attributes, String name, Object value, Attribute.Kind kind) {
        if (value != null) {
            attributes.put(name, Attribute.of(value.toString(), kind, 0, "store"));
        }
    }

    private List<Event> events(Identity identity) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            long second = NOW - random.nextLong(365L * 86_400);
            boolean line = random.nextInt(4) == 0;
            events.add(Event.of(line ? EventType.ORDER_LINE : EventType.PRODUCT_VIEWED, identity, second * 1000)
                    .id(String.format("%026d", second * 100 + i))
                    .receivedAt(second * 1000)
                    .product(1L + random.nextInt(1_500))
                    .order(line ? Long.valueOf(i) : null)
                    .amount(line ? Long.valueOf(random.nextInt(100, 5_000)) : null, line ? "USD" : null)
                    .build());
        }
        events.sort(Comparator.comparingLong(Event::occurredAt).thenComparing(Event::id));
        return events;
    }

    private static List<SubjectEvent> asPeersReadThem(List<Event> events) {
        List<SubjectEvent> read = new ArrayList<>();
        for (Event event : events) {
            long amount = event.amount() == null ? 0 : event.amount();
            read.add(new SubjectEvent(event.type(), event.occurredAt() / 1000, amount));
        }
        return read;
    }
}
