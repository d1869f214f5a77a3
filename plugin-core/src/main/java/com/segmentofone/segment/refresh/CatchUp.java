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
    private static final int REMEMBERED = 20_000;

    private final EventWatch watch;
    private final Notes notes;
    private final SegmentUpdater updater;
    private final Clock clock;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private final Map<String, Long> handled = new LinkedHashMap<String, Long>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    public CatchUp(EventWatch watch, Notes notes, SegmentUpdater updater, Clock clock) {
        this.watch = watch;
        this.notes = notes;
        this.updater = updater;
        this.clock = clock;
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
        watch.received(from - OVERLAP_MILLIS, until).forEach((key, latest) -> {
            if (handled(key, latest)) {
                updater.recheck(Identity.ofKey(key));
            }
        });
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
