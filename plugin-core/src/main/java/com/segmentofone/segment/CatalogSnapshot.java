package com.segmentofone.segment;

import com.segmentofone.event.EventType;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** All definitions at one moment, ordered so that what a rule reads comes before it. */
final class CatalogSnapshot {

    static final CatalogSnapshot EMPTY =
            new CatalogSnapshot(0, Collections.<Segment>emptyList(), Collections.<Long>emptySet());

    private final long revision;
    private final Set<Long> gone;
    private final Map<Long, Segment> byId = new TreeMap<>();
    private final Map<String, Segment> byName = new TreeMap<>();
    private final List<Segment> active = new ArrayList<>();
    private final Map<Long, Set<String>> readsTypes = new TreeMap<>();
    private final Map<Long, Set<String>> readsAttributes = new TreeMap<>();

    /** @param gone ids of definitions that were there and have been deleted */
    CatalogSnapshot(long revision, Collection<Segment> segments, Set<Long> gone) {
        this.revision = revision;
        this.gone = new TreeSet<>(gone);
        for (Segment segment : segments) {
            byId.put(segment.id(), segment);
            byName.put(folded(segment.name()), segment);
        }
        Set<Long> placed = new LinkedHashSet<>();
        byId.values().forEach(s -> place(s, placed, new LinkedHashSet<>()));
    }

    /** Depth first, so that dependencies come first; a loop, which saving refuses, is cut. */
    private void place(Segment segment, Set<Long> placed, Set<Long> open) {
        if (segment == null || segment.compiled() == null || placed.contains(segment.id()) || !open.add(segment.id())) {
            return;
        }
        Set<String> types = new LinkedHashSet<>(segment.compiled().eventTypesRead());
        Set<String> attributes = new LinkedHashSet<>(segment.compiled().attributesRead());
        for (long read : segment.compiled().segmentsRead()) {
            place(byId.get(read), placed, open);
            types.addAll(readsTypes.getOrDefault(read, Collections.<String>emptySet()));
            attributes.addAll(readsAttributes.getOrDefault(read, Collections.<String>emptySet()));
        }
        placed.add(segment.id());
        readsTypes.put(segment.id(), types);
        readsAttributes.put(segment.id(), attributes);
        if (segment.isActive()) {
            active.add(segment);
        }
    }

    /** The same definitions, their rules made ready in another way. */
    CatalogSnapshot compiledBy(Function<Rule, CompiledRule> compiler) {
        List<Segment> again = new ArrayList<>();
        for (Segment segment : byId.values()) {
            CompiledRule compiled = segment.compiled();
            again.add(compiled == null ? segment : new Segment(segment.definition(), compiler.apply(compiled.rule())));
        }
        return new CatalogSnapshot(revision, again, gone);
    }

    Set<Long> gone() {
        return Collections.unmodifiableSet(gone);
    }

    long revision() {
        return revision;
    }

    Segment byId(long id) {
        return byId.get(id);
    }

    Segment byName(String name) {
        return byName.get(folded(name));
    }

    Collection<Segment> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    List<Segment> active() {
        return Collections.unmodifiableList(active);
    }

    /**
     * Whether a stored membership is to stay as it is: of a broken segment, and of a definition that another node knows and this one
     * does not know yet, or not in that version.
     */
    boolean keeps(Membership membership) {
        Segment segment = byId.get(membership.segmentId());
        return segment == null
                ? !gone.contains(membership.segmentId())
                : segment.isFrozen() || segment.version() < membership.version();
    }

    /** What will be known to be deleted once only the given ids are left. */
    Set<Long> goneWhenLeft(Collection<Long> left) {
        Set<Long> all = new TreeSet<>(gone);
        all.addAll(byId.keySet());
        all.removeAll(left);
        return all;
    }

    Set<Segment> dependents(Collection<String> eventTypes) {
        Set<Segment> found = new LinkedHashSet<>();
        for (Segment segment : active) {
            if (eventTypes.stream().anyMatch(type -> reads(segment, type))) {
                found.add(segment);
            }
        }
        return found;
    }

    private boolean reads(Segment segment, String type) {
        Set<String> read = readsTypes.get(segment.id());
        return read.contains(type) || changes(type).stream().anyMatch(read::contains);
    }

    /** What else an event of the type is read as, or changes. */
    private static Collection<String> changes(String type) {
        switch (type) {
            case EventType.HOME_VIEWED:
                return Collections.singleton(EventType.PAGE_VIEWED);
            case EventType.ORDER_CANCELLED:
                return Arrays.asList(EventType.ORDER_LINE, EventType.OFFER_APPLIED);
            case EventType.ORDER_RETURNED:
                return Collections.singleton(EventType.ORDER_LINE);
            default:
                return Collections.emptySet();
        }
    }

    /** What can change a rule's outcome, directly or through the segments that it reads. */
    Set<String> attributesRead(CompiledRule rule) {
        Set<String> attributes = new LinkedHashSet<>(rule.attributesRead());
        rule.segmentsRead()
                .forEach(id -> attributes.addAll(readsAttributes.getOrDefault(id, Collections.<String>emptySet())));
        return attributes;
    }

    boolean anyReadsAttributes() {
        return active.stream().anyMatch(s -> !readsAttributes.get(s.id()).isEmpty());
    }

    /** What each rule reads directly, for finding loops. */
    Map<Long, Set<Long>> segmentsRead() {
        Map<Long, Set<Long>> reads = new LinkedHashMap<>();
        byId.values().stream()
                .filter(s -> s.compiled() != null)
                .forEach(s -> reads.put(s.id(), s.compiled().segmentsRead()));
        return reads;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
