package com.segmentofone.audience;

import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.Notes;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.Segment;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ranks all customers on a schedule for every place that the rule of an active segment asks about, and publishes where each begins and ends when that has
 * changed. One node at a time does so.
 */
public final class CutOffKeeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CutOffKeeper.class);
    private static final String NOTE = "cutoffs.kept.by";
    /** A node that is silent for so long does it no more. */
    private static final long SILENCE_MILLIS = 15_000;
    /** By then every node has read the news: each looks every half second. */
    private static final long KNOWN_MILLIS = 2_000;
    /** Until a later version is in force. */
    private static final long LEAD_SECONDS = 8;

    private final CutOffStore store;
    private final CutOffBoard board;
    private final AudienceIndex audience;
    private final PublishedSegments segments;
    private final CutOffMoves moves;
    private final Notes notes;
    private final String node;
    private final long periodMillis;
    private final Clock clock;
    private volatile boolean outdated;

    /**
     * @param node this node's name
     * @param period between two rankings by the same number
     */
    public CutOffKeeper(
            CutOffStore store,
            CutOffBoard board,
            AudienceIndex audience,
            PublishedSegments segments,
            CutOffMoves moves,
            Notes notes,
            String node,
            Duration period,
            Clock clock) {
        this.store = store;
        this.board = board;
        this.audience = audience;
        this.segments = segments;
        this.moves = moves;
        this.notes = notes;
        this.node = node;
        this.periodMillis = period.toMillis();
        this.clock = clock;
    }

    /** To be called every few seconds. */
    @Override
    public void run() {
        Set<RelativeCondition> read = new LinkedHashSet<>();
        segments.active().stream().map(Segment::compiled).forEach(rule -> read.addAll(rule.rankingsRead()));
        if (read.isEmpty() || !isMyTurn()) {
            return;
        }
        try {
            keep(read);
        } catch (AudienceLoadingException notYet) {
            LOG.debug("Customers are ranked as soon as they are loaded");
        }
    }

    private static long at(String note) {
        return Long.parseLong(note.substring(note.indexOf(' ') + 1));
    }

    private boolean isMyTurn() {
        String before = notes.read(NOTE);
        long now = clock.millis();
        boolean mine = before != null && before.startsWith(node + " ");
        boolean alive = before != null && Math.abs(now - at(before)) < SILENCE_MILLIS;
        return (mine || !alive) && notes.replace(NOTE, before, node + " " + now);
    }

    /** Does not wait for the schedule: many older events have come. */
    void rankAgain() {
        outdated = true;
    }

    private void keep(Set<RelativeCondition> read) {
        boolean all = outdated;
        Map<RelativeCondition, PublishedCutOff> newest = new LinkedHashMap<>();
        List<PublishedCutOff> versions = board.reload();
        versions.forEach(p -> newest.put(p.condition(), p));
        versions.stream().filter(p -> !p.isSettled() && isKnown(p)).forEach(p -> moves.settle(p, versions));
        for (RelativeCondition condition : read) {
            PublishedCutOff before = newest.get(condition);
            if (before == null || all || isOld(before.cutOff())) {
                rank(condition, before == null ? null : before.cutOff());
            }
        }
        outdated &= !all;
    }

    private boolean isKnown(PublishedCutOff published) {
        return clock.millis() - published.publishedAt() >= KNOWN_MILLIS;
    }

    private boolean isOld(CutOff cutOff) {
        return clock.millis() - cutOff.asOf().toEpochMilli() >= periodMillis;
    }

    private void rank(RelativeCondition condition, CutOff before) {
        long now = Math.floorDiv(clock.millis(), 1000L);
        CutOff after = before == null
                ? audience.rank(condition, 1, now)
                : audience.rank(condition, before.version() + 1, now + LEAD_SECONDS);
        if (after == null) {
            return;
        }
        if (before != null && before.bounds().equals(after.bounds())) {
            store.confirm(
                    condition,
                    new CutOff(before.version(), before.bounds(), after.ranked(), after.asOf(), before.from()));
        } else if (store.publish(condition, after)) {
            LOG.info("Cut-off of {}: {}", condition, after);
        }
    }
}
