package com.segmentofone.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Site events by way of the queue or straight into the log. */
public final class QueuedSiteEvents implements SiteEvents {
    private final EventQueue queue;
    private final EventLog log;
    private final Clock clock;

    public QueuedSiteEvents(EventQueue queue, EventLog log, Clock clock) {
        this.queue = queue;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void record(SiteEvent event) {
        queue.accept(event.received(clock.millis()));
    }

    @Override
    public Set<String> store(List<SiteEvent> events) {
        long now = clock.millis();
        Map<Event, String> ids = new LinkedHashMap<>();
        events.forEach(event -> ids.putIfAbsent(event.received(now), event.id()));
        List<Event> stored = log.appendNew(new ArrayList<>(ids.keySet()));
        if (!stored.isEmpty()) {
            queue.announce(stored);
        }
        Set<String> fresh = new LinkedHashSet<>();
        stored.forEach(event -> fresh.add(ids.get(event)));
        return fresh;
    }
}
