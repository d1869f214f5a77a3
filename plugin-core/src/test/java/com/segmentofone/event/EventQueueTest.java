package com.segmentofone.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private static final Identity ADA = Identity.visitor("ada");

    @Test
    void whenFullTheOldestBrowseEventsGoAndAreCounted_SPEC_2_4() throws InterruptedException {
        EventQueue queue = new EventQueue(3);
        for (int i = 0; i < 5; i++) {
            queue.accept(event(EventType.PRODUCT_VIEWED, i));
        }
        assertEquals(2, queue.dropped());
        assertEquals(List.of(2L, 3L, 4L), times(queue.take(10, 0)));
    }

    @Test
    void whatWasPutIntoACartOutlivesBrowsing_SPEC_2_4() throws InterruptedException {
        EventQueue queue = new EventQueue(2);
        queue.accept(event(EventType.CART_ADDED, 1));
        queue.accept(event(EventType.PRODUCT_VIEWED, 2));
        queue.accept(event(EventType.PRODUCT_VIEWED, 3));
        assertEquals(List.of(1L, 3L), times(queue.take(10, 0)));
    }

    @Test
    void aFullQueueOfPurchasesStillTakesNewOnesWithoutAWait_SPEC_2_4() {
        EventQueue queue = new EventQueue(2);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 1000; i++) {
                queue.accept(event(EventType.CART_ADDED, i));
            }
        });
        assertEquals(998, queue.dropped());
        assertEquals(2, queue.waiting());
    }

    @Test
    void anEventFarAheadOfItsReceiptIsTakenAsOfItsReceipt_SPEC_2_7() throws InterruptedException {
        EventQueue queue = new EventQueue(10);
        queue.accept(Event.of(EventType.SEARCH, ADA, 300_001).receivedAt(0).build());
        queue.accept(Event.of(EventType.SEARCH, ADA, 300_000).receivedAt(0).build());
        assertEquals(List.of(0L, 300_000L), times(queue.take(10, 0)));
    }

    @Test
    void aBatchThatCouldNotBeStoredComesFirstAgain() throws InterruptedException {
        EventQueue queue = new EventQueue(10);
        queue.accept(event(EventType.SEARCH, 1));
        queue.accept(event(EventType.SEARCH, 2));
        List<Event> batch = queue.take(1, 0);
        queue.putBack(batch);
        assertEquals(List.of(1L, 2L), times(queue.take(10, 0)));
    }

    private static Event event(String type, long at) {
        return Event.of(type, ADA, at).build();
    }

    private static List<Long> times(List<Event> events) {
        return events.stream().map(Event::occurredAt).collect(Collectors.toList());
    }
}
