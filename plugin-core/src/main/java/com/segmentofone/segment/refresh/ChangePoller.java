package com.segmentofone.segment.refresh;

import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeFeed;
import com.segmentofone.segment.ChangeListener;
import com.segmentofone.segment.OncePer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the news of all nodes. Rows become visible when they are committed, not in the order of their times, and clocks differ a
 * little: so every look goes back further than the last, and what was seen already is skipped.
 */
public final class ChangePoller implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangePoller.class);
    private static final long OVERLAP_MILLIS = 15_000;

    private final ChangeFeed feed;
    private final List<ChangeListener> listeners;
    private final Clock clock;
    private final Map<String, Long> seen = new HashMap<>();
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private long lookedAt;

    public ChangePoller(ChangeFeed feed, List<ChangeListener> listeners, Clock clock) {
        this.feed = feed;
        this.listeners = new ArrayList<>(listeners);
        this.clock = clock;
        this.lookedAt = clock.millis();
    }

    @Override
    public synchronized void run() {
        try {
            look();
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.warn("News of other nodes cannot be read; trying again", e);
            }
        }
    }

    private void look() {
        long now = clock.millis();
        long from = lookedAt - OVERLAP_MILLIS;
        List<Change> fresh = new ArrayList<>();
        for (Change change : feed.since(from)) {
            if (seen.putIfAbsent(change.id(), change.at()) == null) {
                fresh.add(change);
            }
        }
        lookedAt = now;
        seen.values().removeIf(at -> at < from);
        if (!fresh.isEmpty()) {
            listeners.forEach(l -> tell(l, fresh));
        }
    }

    private void tell(ChangeListener listener, List<Change> fresh) {
        try {
            listener.onChanges(fresh);
        } catch (RuntimeException e) {
            fresh.forEach(change -> seen.remove(change.id()));
            throw e;
        }
    }
}
