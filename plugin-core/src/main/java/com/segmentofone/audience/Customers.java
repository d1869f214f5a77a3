package com.segmentofone.audience;

import com.segmentofone.audience.column.ColumnFolder;
import com.segmentofone.audience.column.ColumnStore;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventLog;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import java.io.IOException;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every customer's facts, in columns outside the heap; whoever something happened to since they were made is kept as a profile beside them. Brought
 * up to date from the tail of the event log.
 */
public final class Customers {

    /** Rows become visible when they are committed, not in the order of their times. */
    private static final long OVERLAP_MILLIS = 15_000;

    private static final int CHUNK = 1_000;
    /** When so many, and so large a part, are beside the columns, new columns are made. */
    private static final int MANY_NEWER = 2_000;

    private static final int PART_NEWER = 20;
    /** Events that may bring a visitor's history with them. */
    private static final Set<String> JOINING =
            new HashSet<>(Arrays.asList(EventType.LOGGED_IN, EventType.REGISTERED, EventType.ORDER_LINE));

    private final ProfileStore profiles;
    private final AttributeSource attributes;
    private final EventLog log;
    private final Clock clock;
    private final ColumnFolder folder;
    private final Map<String, Long> applied = new HashMap<>();
    private volatile ColumnStore columns;
    private volatile Newer newer = new Newer();
    private volatile long total;
    private volatile long loading;
    private long readUpTo;

    /** Columns that do not outlast the process. */
    public Customers(ProfileStore profiles, AttributeSource attributes, EventLog log, Clock clock) {
        this(profiles, attributes, log, clock, "");
    }

    /** @param folder for the columns' files, where a restart finds them again; empty for files that do not outlast the process */
    public Customers(ProfileStore profiles, AttributeSource attributes, EventLog log, Clock clock, String folder) {
        this.profiles = profiles;
        this.attributes = attributes;
        this.log = log;
        this.clock = clock;
        this.folder = folder.isEmpty() ? ColumnFolder.passing() : ColumnFolder.lasting(Paths.get(folder));
    }

    /** Lets another process use the folder. */
    public void close() throws IOException {
        folder.close();
    }

    ColumnStore columns() {
        return columns;
    }

    Newer newer() {
        return newer;
    }

    int loadedPercent() {
        if (columns != null) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, 100L * loading / total);
    }

    synchronized void load() {
        StoredColumns stored = new StoredColumns(folder, log);
        ColumnStore found = stored.restore();
        if (found == null) {
            readUpTo = clock.millis();
            found = build(stored);
        } else {
            readUpTo = stored.readUpTo();
            refreshAttributes(found);
        }
        columns = found;
    }

    private ColumnStore build(StoredColumns stored) {
        long from = clock.millis();
        total = Math.max(1, attributes.customerIds().length);
        loading = 0;
        ColumnStore made = stored.build(profiles, () -> loading++);
        stored.publish(made, from);
        return made;
    }

    synchronized void forget() {
        columns = null;
        total = 0;
        newer = new Newer();
        applied.clear();
        folder.clear();
    }

    /** Makes new columns when much has happened since the last; meanwhile the old ones serve. */
    void renew() {
        ColumnStore before = columns;
        if (before == null || newer.size() < MANY_NEWER || newer.size() < before.customers() / PART_NEWER) {
            return;
        }
        long from = clock.millis();
        ColumnStore made = build(new StoredColumns(folder, log));
        synchronized (this) {
            if (columns == before) {
                columns = made;
                newer = newer.since(from - 2 * OVERLAP_MILLIS);
            }
        }
    }

    /** @return every event stored before it is in */
    synchronized Instant catchUp() {
        long now = clock.millis();
        Map<Identity, List<Event>> fresh = tail();
        fresh.forEach((customer, events) -> extend(customer, events, now));
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

    private void extend(Identity customer, List<Event> events, long now) {
        Profile before = newer.profile(customer.customerId());
        boolean reload = before == null || events.stream().anyMatch(e -> JOINING.contains(e.type()));
        newer.put(reload ? profiles.load(customer) : before.with(events), now);
    }

    /** Reads every customer's attributes again, and finds new and deleted customers. */
    synchronized void refreshAttributes() {
        refreshAttributes(columns);
    }

    private void refreshAttributes(ColumnStore store) {
        long[] ids = attributes.customerIds();
        for (int from = 0; from < ids.length; from += CHUNK) {
            List<Long> chunk = Arrays.stream(ids, from, Math.min(ids.length, from + CHUNK))
                    .boxed()
                    .collect(Collectors.toList());
            Map<Long, Map<String, Attribute>> current = attributes.attributesOf(chunk);
            chunk.forEach(id -> refresh(store, id, current.get(id)));
        }
        findGone(store, ids);
    }

    private void refresh(ColumnStore store, long id, Map<String, Attribute> found) {
        Map<String, String> now = texts(found);
        Profile before = newer.profile(id);
        Map<String, String> known = before == null ? store.attributes(id) : texts(before.attributes());
        if (before == null && newer.has(id) || !now.equals(known)) {
            newer.put(profiles.load(Identity.customer(id)), clock.millis());
        }
    }

    private static Map<String, String> texts(Map<String, Attribute> all) {
        Map<String, String> texts = new HashMap<>();
        if (all != null) {
            all.forEach((name, value) -> texts.put(name, value.text()));
        }
        return texts;
    }

    /** Customers that the store no longer has stay as long as there are events of them. */
    private void findGone(ColumnStore store, long[] known) {
        List<Long> missing = new ArrayList<>();
        store.ids().filter(id -> Arrays.binarySearch(known, id) < 0).forEach(missing::add);
        newer.forEach((id, profile) -> {
            if (Arrays.binarySearch(known, id) < 0 && !store.has(id)) {
                missing.add(id);
            }
        });
        for (long id : missing) {
            if (profiles.load(Identity.customer(id)).history().size() == 0) {
                newer.gone(id, clock.millis());
            }
        }
    }
}
