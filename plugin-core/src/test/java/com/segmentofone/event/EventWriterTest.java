package com.segmentofone.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventWriterTest {
    private final EventQueue queue = new EventQueue(100_000);
    private final MemoryLog log = new MemoryLog();
    private final EventWriter writer = new EventWriter(queue, log);

    @Test
    void anEventIsStoredAtMostAQuarterOfASecondLate_SPEC_2_5() throws InterruptedException {
        writer.start();
        queue.accept(view(0));
        log.awaitEvents(1, 1_000);
        await().until(() -> queue.waiting() == 0);
        long handedOver = System.nanoTime();
        queue.accept(view(1));
        long storedAt = log.awaitEvents(2, 2_000);
        assertTrue(storedAt - handedOver < TimeUnit.MILLISECONDS.toNanos(250), "too late");
        writer.stop(1_000);
    }

    @Test
    void nothingIsLostWhileTheLogIsAwayAndItIsToldAfterwards_SPEC_2_6() throws InterruptedException {
        List<Event> told = Collections.synchronizedList(new ArrayList<>());
        writer.addListener(told::addAll);
        log.failures = 3;
        writer.start();
        for (int i = 0; i < 50; i++) {
            queue.accept(view(i));
        }
        log.awaitEvents(50, 10_000);
        writer.stop(1_000);
        assertEquals(50, told.size());
        assertEquals(0, log.failures);
    }

    @Test
    void aListenerThatFailsHindersNobody() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        writer.addListener(batch -> {
            throw new IllegalStateException("made to fail");
        });
        writer.addListener(batch -> second.countDown());
        writer.start();
        queue.accept(view(1));
        assertTrue(second.await(5, TimeUnit.SECONDS));
        writer.stop(1_000);
    }

    @Test
    void stoppingWritesWhatStillWaits_SPEC_2_6() {
        for (int i = 0; i < 10_000; i++) {
            queue.accept(view(i));
        }
        writer.start();
        writer.stop(10_000);
        assertEquals(10_000, log.stored.size());
    }

    @Test
    void stoppingEndsInTimeEvenIfTheLogStaysAway() {
        log.failures = Integer.MAX_VALUE;
        queue.accept(view(1));
        writer.start();
        long before = System.nanoTime();
        writer.stop(5_000);
        assertTrue(System.nanoTime() - before < TimeUnit.SECONDS.toNanos(5));
        assertEquals(1, queue.waiting());
    }

    @Test
    void eventsThatAreInTheLogAlreadyAreAnnouncedButNotWritten() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        writer.addListener(batch -> told.countDown());
        writer.start();
        queue.announce(List.of(view(1)));
        assertTrue(told.await(5, TimeUnit.SECONDS));
        writer.stop(1_000);
        assertEquals(0, log.stored.size());
    }

    private static Event view(long at) {
        return Event.of(EventType.PRODUCT_VIEWED, Identity.visitor("ada"), at).build();
    }

    /** A log in memory that is away as often as told. */
    private static final class MemoryLog implements EventLog {
        private final List<Event> stored = new ArrayList<>();
        private volatile int failures;
        private long lastStored;

        @Override
        public synchronized void append(List<Event> events) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("made to fail");
            }
            stored.addAll(events);
            lastStored = System.nanoTime();
            notifyAll();
        }

        @Override
        public List<Event> appendNew(List<Event> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Event> after(long afterReceivedAt, String afterId, int atMost) {
            throw new UnsupportedOperationException();
        }

        synchronized long awaitEvents(int count, long millis) throws InterruptedException {
            long end = System.currentTimeMillis() + millis;
            while (stored.size() < count) {
                long left = end - System.currentTimeMillis();
                assertTrue(left > 0, "only " + stored.size() + " events came");
                wait(left);
            }
            return lastStored;
        }
    }
}
