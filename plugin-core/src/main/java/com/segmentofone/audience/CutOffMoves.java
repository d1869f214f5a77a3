package com.segmentofone.audience;

import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.Rebuilds;
import com.segmentofone.segment.Segment;
import com.segmentofone.segment.SegmentUpdater;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Has those evaluated whom a new cut-off moves, and nobody else; after a first one, everybody. */
public final class CutOffMoves {

    private static final int BATCH = 100;
    /** Behind every customer's key and before every visitor's. */
    private static final String BEFORE_VISITORS = "d";

    private final CutOffStore store;
    private final AudienceIndex audience;
    private final PublishedSegments segments;
    private final MembershipStore memberships;
    private final SegmentUpdater updater;
    private final Rebuilds rebuilds;
    private final ExecutorService writer;

    /** @param writer the thread that writes memberships */
    public CutOffMoves(
            CutOffStore store,
            AudienceIndex audience,
            PublishedSegments segments,
            MembershipStore memberships,
            SegmentUpdater updater,
            Rebuilds rebuilds,
            ExecutorService writer) {
        this.store = store;
        this.audience = audience;
        this.segments = segments;
        this.memberships = memberships;
        this.updater = updater;
        this.rebuilds = rebuilds;
        this.writer = writer;
    }

    void settle(PublishedCutOff published, List<PublishedCutOff> all) {
        RelativeCondition condition = published.condition();
        CutOff cutOff = published.cutOff();
        List<Segment> readers = readersOf(condition);
        CutOff before = all.stream()
                .filter(p -> p.condition().equals(condition) && p.cutOff().version() == cutOff.version() - 1)
                .map(PublishedCutOff::cutOff)
                .findFirst()
                .orElse(null);
        if (before == null) {
            readers.forEach(s -> rebuilds.start(s.id()));
        } else if (!readers.isEmpty()) {
            Set<String> keys = new LinkedHashSet<>(audience.moved(condition, before.bounds(), cutOff.bounds()));
            readers.forEach(s -> keys.addAll(visitorsIn(s.id())));
            evaluate(keys);
        }
        store.settled(condition, cutOff.version());
    }

    private List<Segment> readersOf(RelativeCondition condition) {
        return segments.active().stream()
                .filter(s -> s.compiled().rankingsRead().contains(condition))
                .collect(Collectors.toList());
    }

    /** Visitors are not ranked, but held against the cut-offs; those who are no members are evaluated when they next come. */
    private List<String> visitorsIn(long segmentId) {
        List<String> keys = new ArrayList<>();
        String last = BEFORE_VISITORS;
        List<Membership> page;
        do {
            page = memberships.page(segmentId, last, BATCH);
            for (Membership membership : page) {
                last = membership.identityKey();
                keys.add(last);
            }
        } while (page.size() == BATCH);
        return keys;
    }

    private void evaluate(Collection<String> keys) {
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            try {
                writer.submit(() -> updater.settleDue(some)).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("those whom a cut-off moves could not be evaluated", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", e);
            }
        }
    }
}
