package com.segmentofone.audience;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventLog;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Every customer's profile in memory, brought up to date from the tail of the event log. Equal attributes are kept once. */
public final class Customers {

    /** Rows become visible when they are committed, not in the order of their times. */
    private static final long OVERLAP_MILLIS = 15_000;

    private static final int CHUNK = 1_000;
    /** Events that may bring a visitor's history with them, or other attributes. */
    private static final Set<String> JOINING = new HashSet<>(Arrays.asList(
            EventType.LOGGED_IN, EventType.REGISTERED, EventType.ORDER_LINE, EventType.ATTRIBUTE_CHANGED));

    private final ProfileStore profiles;
    private final AttributeSource attributes;
    private final EventLog log;
    private final Clock clock;
    private final ConcurrentSkipListMap<Long, Profile> byId = new ConcurrentSkipListMap<>();
    private final Map<Attribute, Attribute> shared = new ConcurrentHashMap<>();
    private final Map<String, Long> applied = new HashMap<>();
    private volatile long total;
    private volatile boolean loaded;
    private long readUpTo;

    public Customers(ProfileStore profiles, AttributeSource attributes, EventLog log, Clock clock) {
        this.profiles = profiles;
        this.attributes = attributes;
        this.log = log;
        this.clock = clock;
    }

    Collection<Profile> all() {
        return byId.values();
    }

    int loadedPercent() {
        if (loaded) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, 100L * byId.size() / total);
    }

    synchronized void load() {
        readUpTo = clock.millis();
        total = Math.max(1, attributes.customerIds().length);
        profiles.forEachCustomer(profile -> {
            put(profile);
            return true;
        });
        loaded = true;
    }

    synchronized void forget() {
        loaded = false;
        total = 0;
        byId.clear();
        applied.clear();
    }

    /** @return every event stored before it is in */
    synchronized Instant catchUp() {
        long now = clock.millis();
        Map<Identity, List<Event>> fresh = tail();
        fresh.forEach(this::extend);
        readUpTo = now;
        long old = now - 2 * OVERLAP_MILLIS;
        applied.values().removeIf(receivedAt -> receivedAt < old);
        return Instant.ofEpochMilli(now);
    }

    private Map<Identity, List<Event>> tail() {
        List<Event> fresh = new ArrayList<>();
        long at = readUpTo - OVERLAP_MILLIS;
        String last = "";
        List<Event> chunk;
        do {
            chunk = log.after(at, last, CHUNK);
            for (Event event : chunk) {
                at = event.receivedAt();
                last = event.id();
                if (event.identity().isCustomer() && applied.putIfAbsent(event.id(), at) == null) {
                    fresh.add(event);
                }
            }
        } while (chunk.size() == CHUNK);
        return fresh.stream().collect(Collectors.groupingBy(Event::identity));
    }

    private void extend(Identity customer, List<Event> events) {
        Profile before = byId.get(customer.customerId());
        boolean reload = before == null || events.stream().anyMatch(e -> JOINING.contains(e.type()));
        put(reload ? profiles.load(customer) : before.with(events));
    }

    /** Reads every customer's attributes again, and finds new and deleted customers. */
    synchronized void refreshAttributes() {
        List<Long> ids = LongStream.of(attributes.customerIds()).boxed().collect(Collectors.toList());
        Map<Long, Map<String, Attribute>> current = attributes.attributesOf(ids);
        for (long id : ids) {
            Profile before = byId.get(id);
            Map<String, Attribute> now = current.getOrDefault(id, Collections.<String, Attribute>emptyMap());
            if (before == null) {
                put(profiles.load(Identity.customer(id)));
            } else if (!before.attributes().equals(now)) {
                put(before.withAttributes(now));
            }
        }
        Set<Long> known = new HashSet<>(ids);
        byId.values()
                .removeIf(p -> !known.contains(p.identity().customerId())
                        && p.history().size() == 0);
    }

    private void put(Profile profile) {
        Map<String, Attribute> once = new HashMap<>();
        profile.attributes().forEach((name, value) -> once.put(name.intern(), shared.computeIfAbsent(value, v -> v)));
        byId.put(profile.identity().customerId(), profile.withAttributes(once));
    }
}
