package com.segmentofone.segment.refresh;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventListener;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.segment.DueShopper;
import com.segmentofone.segment.DueStore;
import com.segmentofone.segment.EventWatch;
import com.segmentofone.segment.Notes;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.SegmentUpdater;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds events that were stored but whose shoppers were not evaluated: because a node was killed in between, or because something
 * other than the plugin's own writer put them into the log. It only notes them: whichever node claims a shopper evaluates it. Those
 * whom another node has evaluated already are known by what they were evaluated through.
 */
public final class CatchUp implements EventListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final String NOTE = "segment.settled.through";
    private static final long OVERLAP_MILLIS = 10_000;
    private static final long LAG_MILLIS = 3_000;
    private static final int REMEMBERED = 100_000;

    private final EventWatch watch;
    private final Notes notes;
    private final SegmentUpdater updater;
    private final DueStore due;
    private final IdentityAliases aliases;
    private final Clock clock;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private final Map<String, Long> handled = new LinkedHashMap<String, Long>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    public CatchUp(
            EventWatch watch, Notes notes, SegmentUpdater updater, DueStore due, IdentityAliases aliases, Clock clock) {
        this.watch = watch;
        this.notes = notes;
        this.updater = updater;
        this.due = due;
        this.aliases = aliases;
        this.clock = clock;
    }

    /** Whoever announces this has everyone evaluated. */
    @Override
    public void onHistoryExtended() {
        notes.write(NOTE, Long.toString(clock.millis() - LAG_MILLIS));
    }

    @Override
    public void onStored(List<Event> batch) {
        batch.forEach(e -> remember(e.identity().key(), e.receivedAt()));
    }

    @Override
    public void run() {
        try {
            look();
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.warn("The event log cannot be read; trying again", e);
            }
        }
    }

    /** Goes no further than this node itself has written. */
    private void look() {
        String before = notes.read(NOTE);
        long until = Math.min(clock.millis() - LAG_MILLIS, updater.doneThrough());
        long from = before == null ? until : Math.min(until, Long.parseLong(before));
        Map<String, DueShopper> strange = new LinkedHashMap<>();
        watch.received(from - OVERLAP_MILLIS, until).stream()
                .filter(seen -> !isHandled(seen.identityKey(), seen.receivedAt())
                        && updater.isConcernedBy(Identity.ofKey(seen.identityKey()), seen.type()))
                .map(seen -> new DueShopper(principalOf(seen.identityKey()), seen.occurredAt(), seen.receivedAt()))
                .forEach(news -> strange.merge(news.identityKey(), news, CatchUp::later));
        Map<String, Long> settled = due.settledThrough(strange.keySet());
        due.noteNews(strange.values().stream()
                .filter(news -> settled.getOrDefault(news.identityKey(), -1L) < news.newsThrough())
                .collect(Collectors.toList()));
        strange.values().forEach(news -> remember(news.identityKey(), news.newsThrough()));
        notes.replace(NOTE, before, Long.toString(until));
    }

    private String principalOf(String key) {
        return aliases.principalOf(Identity.ofKey(key)).key();
    }

    private static DueShopper later(DueShopper one, DueShopper other) {
        return new DueShopper(
                one.identityKey(),
                Math.max(one.newsAt(), other.newsAt()),
                Math.max(one.newsThrough(), other.newsThrough()));
    }

    private synchronized void remember(String key, long receivedAt) {
        handled.merge(key, receivedAt, Math::max);
    }

    private synchronized boolean isHandled(String key, long receivedAt) {
        return handled.getOrDefault(key, Long.MIN_VALUE) >= receivedAt;
    }
}
