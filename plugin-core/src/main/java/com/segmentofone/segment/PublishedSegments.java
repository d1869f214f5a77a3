package com.segmentofone.segment;

import com.segmentofone.rule.Facts;
import com.segmentofone.rule.SegmentLookup;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.function.LongPredicate;

/** Holds the definitions that this node works with, and their names as soon as they are known. */
public final class PublishedSegments implements SegmentCatalog {

    private volatile CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;
    private volatile Map<Long, String> names = Collections.emptyMap();

    void publish(CatalogSnapshot next) {
        snapshot = next;
    }

    void publishNames(Map<Long, String> next) {
        names = Collections.unmodifiableMap(next);
    }

    /** Answers the segment conditions of rules for one shopper; of broken segments, by who is stored as a member. */
    public SegmentLookup lookup(Facts facts, LongPredicate frozenIn) {
        return new Appraiser(snapshot, facts, frozenIn);
    }

    /** The definitions, with the places among all customers as they begin and end now, at whatever instant. */
    CatalogSnapshot lookingBack(RuleBook rules) {
        CatalogSnapshot now = snapshot;
        boolean anyPlace = now.all().stream()
                .anyMatch(s ->
                        s.compiled() != null && !s.compiled().rankingsRead().isEmpty());
        return anyPlace ? now.compiledBy(rules::lookingBack) : now;
    }

    CatalogSnapshot snapshot() {
        return snapshot;
    }

    /** Names by id. */
    Map<Long, String> names() {
        return names;
    }

    @Override
    public Collection<Segment> all() {
        return snapshot.all();
    }

    @Override
    public Collection<Segment> active() {
        return snapshot.active();
    }

    @Override
    public Segment byId(long id) {
        return snapshot.byId(id);
    }

    @Override
    public Segment byName(String name) {
        return snapshot.byName(name);
    }

    @Override
    public Collection<Segment> dependentsOfEventType(String type) {
        return snapshot.dependents(Collections.singleton(type));
    }

    @Override
    public long revision() {
        return snapshot.revision();
    }
}
