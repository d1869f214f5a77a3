package com.segmentofone.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Between shoppers' requests and the writer: bounded, in memory. When it is full the oldest browse events go, and are
 * counted; what was bought, put into a cart, or said about who somebody is, goes last.
 */
public final class EventQueue implements EventSink {
    private static final long LARGEST_LEAD = 5 * 60_000L;

    private final int capacity;
    private final Deque<Event> browsing = new ArrayDeque<>();
    private final Deque<Event> acting = new ArrayDeque<>();
    private final Deque<List<Event>> stored = new ArrayDeque<>();
    private boolean historyExtended;
    private long dropped;
    private boolean closed;

    /** @param capacity how many events may wait; at least one */
    public EventQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("an event queue needs room for one event at least");
        }
        this.capacity = capacity;
    }

    @Override
    public void accept(Event event) {
        if (event != null) {
            put(clamped(event));
        }
    }

    /** Hands over events that are in the log already, to be announced to listeners by the writer's thread. */
    public synchronized void announce(List<Event> events) {
        stored.add(events);
        if (stored.size() > capacity) {
            stored.poll();
        }
        notifyAll();
    }

    /** Has the listeners told that many older events were added to the log. */
    public synchronized void announceHistory() {
        historyExtended = true;
        notifyAll();
    }

    /** How many events were given up so far because the queue was full. */
    public synchronized long dropped() {
        return dropped;
    }

    /** How many events wait. */
    public synchronized int waiting() {
        return browsing.size() + acting.size();
    }

    private synchronized void put(Event event) {
        (EventType.isBrowsing(event.type()) ? browsing : acting).add(event);
        if (browsing.size() + acting.size() > capacity) {
            (browsing.isEmpty() ? acting : browsing).poll();
            dropped++;
        }
        notifyAll();
    }

    /**
     * Takes the oldest events out, waiting for the first one.
     *
     * @return empty when none came in time, or when announcements wait
     */
    synchronized List<Event> take(int atMost, long waitMillis) throws InterruptedException {
        if (isEmpty() && !closed) {
            wait(waitMillis);
        }
        List<Event> batch = new ArrayList<>();
        while (batch.size() < atMost && !acting.isEmpty()) {
            batch.add(acting.poll());
        }
        while (batch.size() < atMost && !browsing.isEmpty()) {
            batch.add(browsing.poll());
        }
        return batch;
    }

    /** Puts a batch that could not be stored back to the front; what does not fit any more is dropped. */
    synchronized void putBack(List<Event> batch) {
        for (int i = batch.size() - 1; i >= 0; i--) {
            Event event = batch.get(i);
            (EventType.isBrowsing(event.type()) ? browsing : acting).addFirst(event);
        }
        while (browsing.size() + acting.size() > capacity) {
            (browsing.isEmpty() ? acting : browsing).poll();
            dropped++;
        }
    }

    synchronized List<Event> takeAnnouncement() {
        return stored.poll();
    }

    synchronized boolean takeHistoryAnnouncement() {
        boolean announced = historyExtended;
        historyExtended = false;
        return announced;
    }

    /** Nobody waits for events any more; those that are there can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private boolean isEmpty() {
        return browsing.isEmpty() && acting.isEmpty() && stored.isEmpty() && !historyExtended;
    }

    /** What claims to have occurred well after its receipt has occurred at its receipt. */
    static Event clamped(Event event) {
        return event.occurredAt() > event.receivedAt() + LARGEST_LEAD ? event.occurredAt(event.receivedAt()) : event;
    }
}
