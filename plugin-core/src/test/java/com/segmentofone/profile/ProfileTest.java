package com.segmentofone.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Identity ADA = Identity.customer(7);
    private static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::occurredAt).thenComparing(Event::id);

    @Property(tries = 300)
    void lateRepeatedAndOutOfOrderEventsEndInTheSameState_SPEC_5_2(
            @ForAll("histories") List<Event> events, @ForAll long seed) {
        Profile inOrder = Profile.empty(ADA).with(sorted(events));

        List<Event> mixed = new ArrayList<>(events);
        mixed.addAll(events);
        Collections.shuffle(mixed, new Random(seed));
        Profile piecewise = Profile.empty(ADA);
        for (int from = 0; from < mixed.size(); from += 3) {
            piecewise = piecewise.with(mixed.subList(from, Math.min(mixed.size(), from + 3)));
        }
        assertEquals(inOrder, piecewise);
    }

    @Property(tries = 300)
    void nothingOfAnEventIsLost_SPEC_5_1(@ForAll("histories") List<Event> events) {
        History history = Profile.empty(ADA).with(events).history();
        List<Event> back =
                IntStream.range(0, history.size()).mapToObj(history::event).collect(Collectors.toList());
        List<Event> expected = sorted(events).stream().distinct().collect(Collectors.toList());
        assertEquals(
                expected.stream().map(ProfileTest::everything).collect(Collectors.toList()),
                back.stream().map(ProfileTest::everything).collect(Collectors.toList()));
    }

    @Test
    void anEventThatIsThereAlreadyChangesNothing_SPEC_5_2() {
        Event event = Event.of(EventType.SEARCH, ADA, 1).build();
        Profile once = Profile.empty(ADA).with(Collections.singletonList(event));
        assertSame(once, once.with(Collections.singletonList(event)));
    }

    @Test
    void aCustomersProfileHoldsTheVisitorsEventsToo_SPEC_5_3() {
        Identity visitor = Identity.visitor("x");
        Profile profile = Profile.empty(ADA)
                .joinedWith(Collections.singleton(visitor))
                .with(List.of(
                        Event.of(EventType.SEARCH, visitor, 1).build(),
                        Event.of(EventType.SEARCH, ADA, 2).build()));
        assertEquals(2, profile.history().size());
        assertEquals(visitor, profile.history().identity(0));
    }

    private static List<Event> sorted(List<Event> events) {
        return events.stream().sorted(ORDER).collect(Collectors.toList());
    }

    private static List<Object> everything(Event event) {
        List<Object> all = new ArrayList<>();
        Collections.addAll(
                all,
                event.id(),
                event.identity(),
                event.type(),
                event.occurredAt(),
                event.receivedAt(),
                event.productId(),
                event.categoryId(),
                event.quantity(),
                event.amount(),
                event.currency(),
                event.orderId(),
                event.sessionId(),
                event.attributes());
        return all;
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return events().list().ofMaxSize(30);
    }

    private static Arbitrary<Event> events() {
        Arbitrary<Long> times = Arbitraries.longs().between(0, 50);
        Arbitrary<String> types = Arbitraries.of(EventType.ORDER_LINE, EventType.PRODUCT_VIEWED, EventType.SEARCH);
        Arbitrary<Identity> who = Arbitraries.of(ADA, Identity.visitor("a"), Identity.visitor("b"));
        Arbitrary<Long> numbers = Arbitraries.longs().injectNull(0.4);
        Arbitrary<Integer> quantities = Arbitraries.integers().between(0, 3);
        Arbitrary<String> sessions = Arbitraries.of("s1", "s2").injectNull(0.4);
        Arbitrary<String> phrases = Arbitraries.strings().alpha().ofMaxLength(3).injectNull(0.4);
        return Combinators.combine(times, types, who, numbers, quantities, sessions, phrases)
                .as((time, type, identity, number, quantity, session, phrase) -> Event.of(type, identity, time)
                        .id(EventIds.derived(time, type + identity + number + quantity + session + phrase))
                        .receivedAt(time + quantity)
                        .product(number)
                        .category(quantity == 1 ? number : null)
                        .quantity(quantity)
                        .amount(number, number == null ? null : "USD")
                        .order(quantity == 2 ? number : null)
                        .session(session)
                        .attribute("phrase", phrase)
                        .build());
    }
}
