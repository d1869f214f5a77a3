package com.segmentofone.segment.refresh;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventListener;
import com.segmentofone.segment.Rebuilds;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.SegmentCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** When many older events have come at once, evaluates everyone anew, and has everything else derived anew. */
public final class HistoryExtended implements EventListener, Runnable {

    private final SegmentCatalog catalog;
    private final Rebuilds rebuilds;
    private final SegmentCache cache;
    private final List<Runnable> others;
    private final Executor background;

    public HistoryExtended(
            SegmentCatalog catalog, Rebuilds rebuilds, SegmentCache cache, List<Runnable> others, Executor background) {
        this.catalog = catalog;
        this.rebuilds = rebuilds;
        this.cache = cache;
        this.others = new ArrayList<>(others);
        this.background = background;
    }

    @Override
    public void onStored(List<Event> batch) {
        // single events are told to those whom they concern
    }

    @Override
    public void onHistoryExtended() {
        run();
        others.forEach(background::execute);
    }

    @Override
    public void run() {
        cache.clear();
        catalog.active().forEach(segment -> rebuilds.start(segment.id()));
    }
}
