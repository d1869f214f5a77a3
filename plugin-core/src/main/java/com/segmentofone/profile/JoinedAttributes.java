package com.segmentofone.profile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the store and other sources know of customers, as one. */
public final class JoinedAttributes implements AttributeSource, AttributeHistory {

    private static final int CHUNK = 1_000;

    private final AttributeSource store;
    private final ToldAttributes told;
    private final Precedence precedence;
    private final Clock clock;

    public JoinedAttributes(AttributeSource store, ToldAttributes told, Precedence precedence, Clock clock) {
        this.store = store;
        this.told = told;
        this.precedence = precedence;
        this.clock = clock;
    }

    @Override
    public long[] customerIds() {
        return store.customerIds();
    }

    @Override
    public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
        Map<Long, Map<String, Attribute>> found = store.attributesOf(customerIds);
        Map<Long, List<AttributeNote>> notes = told.of(customerIds);
        if (notes.isEmpty()) {
            return found;
        }
        long now = clock.millis();
        Map<Long, Map<String, Attribute>> joined = new HashMap<>(found);
        notes.forEach((customer, all) -> joined.put(
                customer, joined(found.getOrDefault(customer, Collections.<String, Attribute>emptyMap()), all, now)));
        return joined;
    }

    private Map<String, Attribute> joined(Map<String, Attribute> stored, List<AttributeNote> notes, long at) {
        Map<String, Attribute> joined = new HashMap<>(stored);
        byName(notes).forEach((name, all) -> {
            Attribute best = best(stored.get(name), all, at);
            if (best == null) {
                joined.remove(name);
            } else {
                joined.put(name, best);
            }
        });
        return joined;
    }

    private static Map<String, List<AttributeNote>> byName(List<AttributeNote> notes) {
        return notes.stream().collect(Collectors.groupingBy(AttributeNote::name));
    }

    /** Of each source its latest word counts, also when it is that nothing is known. */
    private Attribute best(Attribute stored, List<AttributeNote> notes, long at) {
        Map<String, AttributeNote> latest = new TreeMap<>();
        for (AttributeNote note : notes) {
            if (note.asOf() <= at) {
                latest.merge(note.source(), note, (one, other) -> one.asOf() > other.asOf() ? one : other);
            }
        }
        List<Attribute> candidates = new ArrayList<>();
        if (stored != null) {
            candidates.add(stored);
        }
        latest.values().stream()
                .map(AttributeNote::attribute)
                .filter(a -> a != null)
                .forEach(candidates::add);
        return precedence.best(candidates);
    }

    @Override
    public Map<Long, AttributePast> changedAfter(Collection<String> names, long afterMillis) {
        Set<Long> changed = names.isEmpty() ? Collections.<Long>emptySet() : told.withNotesAfter(names, afterMillis);
        List<Long> ids = new ArrayList<>(changed);
        Map<Long, AttributePast> pasts = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            Map<Long, Map<String, Attribute>> stored = store.attributesOf(some);
            told.of(some)
                    .forEach((customer, notes) -> pasts.put(
                            customer,
                            past(
                                    stored.getOrDefault(customer, Collections.<String, Attribute>emptyMap()),
                                    byName(notes),
                                    names)));
        }
        return pasts;
    }

    private AttributePast past(
            Map<String, Attribute> stored, Map<String, List<AttributeNote>> notes, Collection<String> names) {
        AttributePast past = new AttributePast();
        for (String name : names) {
            List<AttributeNote> all = notes.get(name);
            if (all != null) {
                Set<Long> instants = new TreeSet<>(Collections.singleton(0L));
                all.forEach(note -> instants.add(note.asOf()));
                instants.forEach(at -> past.tell(name, at, best(stored.get(name), all, at)));
            }
        }
        return past;
    }

    /** What is told as two kinds is a text. */
    @Override
    public List<AttributeDescription> known() {
        Map<String, AttributeDescription> all = new LinkedHashMap<>();
        store.known().forEach(d -> all.put(d.name(), d));
        told.known().forEach(d -> all.merge(d.name(), d, JoinedAttributes::both));
        return new ArrayList<>(all.values());
    }

    private static AttributeDescription both(AttributeDescription one, AttributeDescription other) {
        Set<String> samples = new LinkedHashSet<>(one.samples());
        samples.addAll(other.samples());
        Attribute.Kind kind = one.kind() == other.kind() ? one.kind() : Attribute.Kind.TEXT;
        return new AttributeDescription(one.name(), kind, new ArrayList<>(samples));
    }
}
