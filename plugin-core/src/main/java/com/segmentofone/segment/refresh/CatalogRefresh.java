package com.segmentofone.segment.refresh;

import com.segmentofone.segment.CatalogLoader;
import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeListener;
import com.segmentofone.segment.OncePer;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the definitions at the start, when there is news of them, and, to find rules that have become invalid, once a minute. */
public final class CatalogRefresh implements ChangeListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogRefresh.class);

    private final CatalogLoader loader;
    private final BooleanSupplier ready;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private volatile boolean loaded;

    /** @param ready whether the store's catalogue is there to check rules against; may fail */
    public CatalogRefresh(CatalogLoader loader, BooleanSupplier ready) {
        this.loader = loader;
        this.ready = ready;
    }

    /** Never fails: what cannot be loaded now is loaded later. */
    @Override
    public void run() {
        try {
            if (ready.getAsBoolean()) {
                loader.revalidate();
                loaded = true;
            }
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.warn("Segments cannot be read; trying again", e);
            }
        }
    }

    @Override
    public void onChanges(List<Change> changes) {
        if (changes.stream().anyMatch(c -> c.kind().equals(Change.SEGMENT))) {
            loader.reload();
        }
    }

    /** Tries again until the first load has succeeded; to be called often. */
    public void ensureLoaded() {
        if (!loaded) {
            run();
        }
    }
}
