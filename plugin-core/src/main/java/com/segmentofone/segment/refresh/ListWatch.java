package com.segmentofone.segment.refresh;

import com.segmentofone.event.EventType;
import com.segmentofone.segment.Notes;
import com.segmentofone.segment.ProductNews;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.SegmentUpdater;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/**
 * When a product's price or stock has changed, has those evaluated again in whose lists it may be. How far it has come is noted only when
 * they are written, so that a node that dies in between loses nothing.
 */
public final class ListWatch implements Runnable {

    private static final String NOTE = "lists.settled.through";
    private static final Collection<String> TYPES = Arrays.asList(EventType.STOCK_CHANGED, EventType.PRICE_CHANGED);
    private static final int BATCH = 100;

    private final ProductNews news;
    private final Notes notes;
    private final SegmentCatalog segments;
    private final SegmentUpdater updater;
    private final ExecutorService worker;
    private final Clock clock;
    private final long lagMillis;

    /**
     * @param worker which writes memberships
     * @param lagMillis after which every node has read what was told of products
     */
    public ListWatch(
            ProductNews news,
            Notes notes,
            SegmentCatalog segments,
            SegmentUpdater updater,
            ExecutorService worker,
            Clock clock,
            long lagMillis) {
        this.news = news;
        this.notes = notes;
        this.segments = segments;
        this.updater = updater;
        this.worker = worker;
        this.clock = clock;
        this.lagMillis = lagMillis;
    }

    @Override
    public void run() {
        String before = notes.read(NOTE);
        long until = clock.millis() - lagMillis;
        long from = before == null ? until : Long.parseLong(before);
        if (from < until && isAsked()) {
            settle(holders(from, until));
        }
        if (before == null || from != until) {
            notes.replace(NOTE, before, Long.toString(until));
        }
    }

    private boolean isAsked() {
        return TYPES.stream().anyMatch(t -> !segments.dependentsOfEventType(t).isEmpty());
    }

    private Set<String> holders(long from, long until) {
        Set<String> holders = new TreeSet<>();
        for (long product : news.changed(from, until)) {
            holders.addAll(news.holders(product));
        }
        return holders;
    }

    private void settle(Set<String> keys) {
        List<String> all = new ArrayList<>(keys);
        for (int i = 0; i < all.size(); i += BATCH) {
            List<String> some = all.subList(i, Math.min(all.size(), i + BATCH));
            try {
                worker.submit(() -> updater.settleDue(some)).get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped before all lists were looked at", stopped);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("memberships could not be written", failed.getCause());
            }
        }
    }
}
