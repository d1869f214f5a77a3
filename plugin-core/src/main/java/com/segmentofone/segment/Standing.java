package com.segmentofone.segment;

import com.segmentofone.profile.Profile;
import com.segmentofone.rule.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Brings one shopper's memberships from what is stored to an instant, through every due time on the way. */
final class Standing {

    /** A shopper whose due times come faster than this is brought to the instant in one step; only the history is coarser. */
    private static final int STEPS = 500;

    private final CatalogSnapshot catalog;
    private final Why why;
    private final String identityKey;
    private final boolean stranger;
    private final ProfileFacts facts;
    private final StoredStanding stored;
    private final Appraiser appraiser;
    private final Map<Long, Membership> current = new TreeMap<>();
    private final List<MembershipChange> history = new ArrayList<>();
    private Appraisal appraisal;
    private long recordedAt;

    Standing(CatalogSnapshot catalog, Why why, Profile profile, StoredStanding stored) {
        this.catalog = catalog;
        this.why = why;
        this.identityKey = profile.identity().key();
        this.stranger = profile.history().size() == 0 && profile.attributes().isEmpty();
        this.facts = new ProfileFacts(profile);
        this.stored = stored;
        this.appraiser = new Appraiser(catalog, facts, id -> stored.in(id) != null);
        stored.memberships().forEach(m -> current.put(m.segmentId(), m));
    }

    /**
     * @param now epoch milliseconds
     * @param changedAt when the news came about that may change something now
     * @param earlier an appraisal that still holds but for what is stale; null to evaluate everything
     */
    void advance(long now, long changedAt, Appraisal earlier, Set<Segment> stale) {
        recordedAt = now;
        long due = stored.dueAt();
        for (int step = 0; due <= now && step < STEPS; step++) {
            appraisal = appraiser.at(due);
            apply(due, due);
            due = appraisal.nextChange();
        }
        appraisal = appraiser.at(now, stored.dueAt() <= now ? null : earlier, stale);
        apply(now, Math.min(now, changedAt));
    }

    private void apply(long at, long occurredAt) {
        long second = Math.floorDiv(at, 1000L);
        for (Segment segment : catalog.active()) {
            if (appraisal.isIn(segment.id())) {
                enterOrStay(segment, second, occurredAt);
            }
        }
        for (Iterator<Membership> all = current.values().iterator(); all.hasNext(); ) {
            Membership membership = all.next();
            if (!appraisal.isIn(membership.segmentId()) && !catalog.keeps(membership)) {
                all.remove();
                leave(membership, second, occurredAt);
            }
        }
    }

    private void enterOrStay(Segment segment, long second, long occurredAt) {
        Membership before = current.get(segment.id());
        Long until = validUntil(appraisal.of(segment.id()));
        if (before != null && (before.holdsLike(segment.version(), until) || catalog.keeps(before))) {
            return;
        }
        if (before != null && before.version() == segment.version()) {
            current.put(segment.id(), before.evaluated(segment.version(), until, before.why()));
            return;
        }
        List<String> reasons = reasons(segment, second, true);
        if (before != null) {
            current.put(segment.id(), before.evaluated(segment.version(), until, reasons));
            return;
        }
        current.put(
                segment.id(), new Membership(segment.id(), identityKey, segment.version(), occurredAt, until, reasons));
        record(MembershipChange.Kind.ENTERED, segment.id(), segment.version(), occurredAt, reasons);
    }

    private void leave(Membership left, long second, long occurredAt) {
        Segment segment = catalog.byId(left.segmentId());
        boolean explicable = segment != null && segment.isActive();
        List<String> reasons =
                explicable ? reasons(segment, second, false) : Collections.singletonList("the segment is not active");
        record(MembershipChange.Kind.LEFT, left.segmentId(), left.version(), occurredAt, reasons);
    }

    private void record(MembershipChange.Kind kind, long id, int version, long occurredAt, List<String> reasons) {
        history.add(new MembershipChange(kind, id, identityKey, version, occurredAt, recordedAt, reasons));
    }

    private List<String> reasons(Segment segment, long second, boolean whatIsTrue) {
        return why.sentences(segment.compiled().explain(facts, appraiser, second), whatIsTrue);
    }

    private static Long validUntil(Evaluation evaluation) {
        long millis = Appraisal.millis(evaluation.validUntil());
        return millis == Long.MAX_VALUE ? null : millis;
    }

    ShopperSegments segments() {
        return new ShopperSegments(
                identityKey, catalog.revision(), recordedAt, appraisal, new ArrayList<>(current.values()));
    }

    /** Nothing at all is known of the shopper: no pass over everyone would find what was stored of them. */
    boolean isOfStranger() {
        return stranger;
    }

    /** @return null when what is stored is right already */
    StandingUpdate update() {
        return update(stored.settledThrough(), false);
    }

    /**
     * What makes the stored right, and keeps through which event it was evaluated, so that nobody does it again and whoever began
     * earlier does not overwrite it.
     */
    StandingUpdate updateThrough(long through) {
        return update(Math.max(stored.settledThrough(), through), true);
    }

    /** What time alone has changed: caches of other nodes know by themselves until when they hold. */
    StandingUpdate updateByTime() {
        StandingUpdate found = update();
        return found == null ? null : found.knownToOthers();
    }

    private StandingUpdate update(long through, boolean always) {
        List<Membership> written = new ArrayList<>();
        for (Membership membership : current.values()) {
            if (stored.in(membership.segmentId()) != membership) {
                written.add(membership);
            }
        }
        List<Long> removed = new ArrayList<>();
        for (Membership before : stored.memberships()) {
            if (!current.containsKey(before.segmentId())) {
                removed.add(before.segmentId());
            }
        }
        boolean same =
                written.isEmpty() && removed.isEmpty() && history.isEmpty() && appraisal.nextChange() == stored.dueAt();
        if (same && !always) {
            return null;
        }
        boolean seenBefore = through > stored.settledThrough() && stored.settledAt() >= through;
        return new StandingUpdate(
                identityKey,
                written,
                removed,
                appraisal.nextChange(),
                history,
                stored.revision(),
                recordedAt,
                through,
                !same || seenBefore);
    }
}
