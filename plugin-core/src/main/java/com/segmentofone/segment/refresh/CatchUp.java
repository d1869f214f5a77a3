package com.segmentofone.segment.refresh;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventListener;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.EventWatch;
import com.segmentofone.segment.Notes;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.SegmentUpdater;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds events that were stored but whose shoppers were not evaluated: because a node was killed in between, or because something
 * other than the plugin's own writer put them into the log.
 */
public final class CatchUp implements EventListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final String NOTE = "segment.settled.through";
    private static final long OVERLAP_MILLIS = 10_000;
    private static final long LAG_MILLIS = 3_000;
    private static final int REMEMBERED = 100_000;
    /** With so many missed at once, one pass over everyone is cheaper, once the flood is over. */
    private static final int MANY = 500;

    private final EventWatch watch;
    private final Notes notes;
    private final SegmentUpdater updater;
    private final Runnable everyone;
    private final Clock clock;
    private volatile boolean flood;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private final Map<String, Long> handled = new LinkedHashMap<String, Long>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param everyone starts the evaluation of all shoppers */
    public CatchUp(EventWatch watch, Notes notes, SegmentUpdater updater, Runnable everyone, Clock clock) {
        this.watch = watch;
        this.notes = notes;
        this.updater = updater;
        this.everyone = everyone;
        this.clock = clock;
    }

    /** Whoever announces this has everyone evaluated. */
    @Override
    public void onHistoryExtended() {
        flood = false;
    }

    @Override
    public void onStored(List<Event> batch) {
        batch.forEach(e -> handled(e.identity().key(), e.receivedAt()));
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

    private void look() {
        String before = notes.read(NOTE);
        long until = clock.millis() - LAG_MILLIS;
        long from = before == null ? until : Long.parseLong(before);
        List<String> missed = new ArrayList<>();
        watch.received(from - OVERLAP_MILLIS, until).forEach((key, latest) -> {
            if (handled(key, latest)) {
                missed.add(key);
            }
        });
        if (missed.size() > MANY) {
            flood = true;
        } else if (flood) {
            flood = false;
            everyone.run();
        } else {
            missed.forEach(key -> updater.recheck(Identity.ofKey(key)));
        }
        notes.replace(NOTE, before, Long.toString(until));
    }

    private synchronized boolean handled(String key, long receivedAt) {
        Long before = handled.get(key);
        if (before != null && before >= receivedAt) {
            return false;
        }
        handled.put(key, receivedAt);
        return true;
    }
}
