package com.segmentofone.segment;

import com.segmentofone.rule.Evaluation;
import com.segmentofone.rule.Facts;
import com.segmentofone.rule.SegmentLookup;
import com.segmentofone.rule.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** Evaluates the segments of a catalogue for one shopper, each at most once per instant. */
final class Appraiser implements SegmentLookup {

    private final CatalogSnapshot catalog;
    private final Facts facts;
    private final LongPredicate frozenIn;
    private final Map<Long, Evaluation> known = new HashMap<>();
    private final Set<Long> open = new HashSet<>();
    private long knownAt = Long.MIN_VALUE;

    /** @param frozenIn whether the shopper is stored as a member of a broken segment */
    Appraiser(CatalogSnapshot catalog, Facts facts, LongPredicate frozenIn) {
        this.catalog = catalog;
        this.facts = facts;
        this.frozenIn = frozenIn;
    }

    Appraisal at(long millis) {
        return at(millis, null, null);
    }

    /** Evaluates only what is stale or has expired; the rest is taken from an earlier appraisal of the same catalogue. */
    Appraisal at(long millis, Appraisal earlier, Set<Segment> stale) {
        long second = Math.floorDiv(millis, 1000L);
        startAt(second);
        Map<Long, Evaluation> results = new LinkedHashMap<>();
        if (earlier != null) {
            keep(earlier, stale, second);
        }
        for (Segment segment : catalog.active()) {
            results.put(segment.id(), inSegment(segment.id(), second));
        }
        return new Appraisal(results);
    }

    private void keep(Appraisal earlier, Set<Segment> stale, long second) {
        for (Segment segment : catalog.active()) {
            Evaluation result = earlier.of(segment.id());
            if (result != null && result.validUntil() > second && !stale.contains(segment)) {
                known.put(segment.id(), result);
            }
        }
    }

    private void startAt(long second) {
        known.clear();
        knownAt = second;
    }

    @Override
    public Evaluation inSegment(long segmentId, long atSecond) {
        if (atSecond != knownAt) {
            startAt(atSecond);
        }
        Evaluation result = known.get(segmentId);
        if (result == null) {
            result = evaluate(segmentId, atSecond);
            known.put(segmentId, result);
        }
        return result;
    }

    private Evaluation evaluate(long segmentId, long atSecond) {
        Segment segment = catalog.byId(segmentId);
        if (segment == null) {
            return Evaluation.forever(Truth.FALSE);
        }
        if (segment.isFrozen()) {
            return Evaluation.forever(frozenIn.test(segmentId) ? Truth.TRUE : Truth.FALSE);
        }
        if (segment.compiled() == null || !open.add(segmentId)) {
            return Evaluation.forever(Truth.FALSE);
        }
        Evaluation found = segment.compiled().evaluate(facts, this, atSecond);
        open.remove(segmentId);
        return Evaluation.of(found.isTrue() ? Truth.TRUE : Truth.FALSE, found.validUntil());
    }
}
