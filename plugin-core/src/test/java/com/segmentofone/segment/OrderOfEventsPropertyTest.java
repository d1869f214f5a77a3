package com.segmentofone.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** SPEC 5: late, repeated and out-of-order events end in the same memberships as in-order ones. */
class OrderOfEventsPropertyTest {

    private static final Identity ANNE = Identity.customer(1);

    /** SPEC 5.8 */
    @Property(tries = 60)
    void theOrderInWhichEventsArriveDoesNotMatter(@ForAll @IntRange(min = 0, max = 12) int events, @ForAll long seed) {
        Random random = new Random(seed);
        List<Event> inOrder = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            long at = World.START - random.nextInt(120) * World.DAY - random.nextInt(80_000_000);
            inOrder.add(Event.of(random.nextBoolean() ? "order.line" : "product.viewed", ANNE, at)
                    .product(1L)
                    .order((long) random.nextInt(4))
                    .amount(500L, "USD")
                    .build());
        }
        for (int i = 0; i < events / 3; i++) {
            inOrder.add(correction(random, inOrder.get(random.nextInt(events))));
        }
        List<Event> shuffled = new ArrayList<>(inOrder);
        shuffled.addAll(inOrder.subList(0, events / 2));
        Collections.shuffle(shuffled, random);

        assertEquals(outcome(inOrder), outcome(shuffled));
    }

    private static Event correction(Random random, Event line) {
        long at = line.occurredAt() + (random.nextInt(60) - 10) * World.DAY;
        Event.Builder back = random.nextBoolean()
                ? Event.of("order.cancelled", ANNE, at)
                : Event.of("order.returned", ANNE, at)
                        .quantity(1)
                        .amount(500L, "USD")
                        .attribute("line", line.id().substring(10));
        return back.order(line.orderId()).build();
    }

    private static List<String> outcome(List<Event> deliveries) {
        World world = new World();
        try {
            world.active("Recent", "bought >= 1 order in last 30 days");
            world.active("Lapsed", "bought >= 1 order ever and not bought >= 1 order in last 90 days");
            world.active("Spender", "total amount of bought >= 10 in last 90 days");
            world.active("Keen", "viewed >= 3 events in last 60 days or bought >= 2 orders in last 60 days");
            world.active("Recent and keen", "in segment \"Recent\" and in segment \"Keen\"");
            deliveries.forEach(world::happened);
            StoredStanding stored = world.store.load("c1");
            List<String> all = stored.memberships().stream()
                    .map(m -> m.segmentId() + " until " + m.validUntil())
                    .collect(Collectors.toList());
            all.add("due " + stored.dueAt());
            Map<Long, Long> shown = world.memberships.of(ANNE, world.clock.instant()).memberships().stream()
                    .collect(
                            Collectors.toMap(Membership::segmentId, m -> m.validUntil() == null ? -1 : m.validUntil()));
            all.add(shown.toString());
            return all;
        } finally {
            world.worker.shutdownNow();
        }
    }
}
