package com.segmentofone.segment.refresh;

import com.segmentofone.event.EventPurge;
import com.segmentofone.event.Identity;
import com.segmentofone.rule.Kept;
import com.segmentofone.segment.Notes;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.SegmentUpdater;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day takes out of the log what is older than history is kept, a few shoppers at a time, and has those shoppers evaluated anew.
 * Every node then derives anew what it holds of the log.
 */
public final class Retention implements Consumer<BooleanSupplier> {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String NOTE = "retention.removed.before";
    private static final int AT_ONCE = 200;
    /** A window of days is of 24 hours each, and clocks change: what any window can still see stays. */
    private static final int SPARE_DAYS = 2;

    private final Kept kept;
    private final ZoneId zone;
    private final EventPurge purge;
    private final Notes notes;
    private final SegmentUpdater updater;
    private final SegmentCache cache;
    private final List<Runnable> derived;
    private String seen;
    private boolean looked;

    /** @param derived what forgets what it holds of the log */
    public Retention(
            Kept kept,
            ZoneId zone,
            EventPurge purge,
            Notes notes,
            SegmentUpdater updater,
            SegmentCache cache,
            List<Runnable> derived) {
        this.kept = kept;
        this.zone = zone;
        this.purge = purge;
        this.notes = notes;
        this.updater = updater;
        this.cache = cache;
        this.derived = new ArrayList<>(derived);
    }

    @Override
    public void accept(BooleanSupplier goOn) {
        if (kept.isEverything()) {
            return;
        }
        String note = notes.read(NOTE);
        if (looked && !Objects.equals(seen, note)) {
            cache.clear();
            derived.forEach(Runnable::run);
        }
        seen = note;
        looked = true;
        long before =
                kept.from().minusDays(SPARE_DAYS).atStartOfDay(zone).toInstant().toEpochMilli();
        if (note == null || Long.parseLong(note) < before) {
            remove(before, goOn);
        }
    }

    private void remove(long before, BooleanSupplier goOn) {
        long shoppers = 0;
        String key = "";
        while (key != null) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            EventPurge.Removed removed = purge.remove(key, AT_ONCE, before);
            removed.keys().stream()
                    .map(Identity::ofKey)
                    .filter(Identity::isShopper)
                    .forEach(updater::recheck);
            shoppers += removed.keys().size();
            key = removed.lastKey();
        }
        seen = String.valueOf(before);
        notes.write(NOTE, seen);
        if (shoppers > 0) {
            LOG.info("Events of {} shoppers from before {} were removed", shoppers, kept.from());
            derived.forEach(Runnable::run);
        }
    }
}
