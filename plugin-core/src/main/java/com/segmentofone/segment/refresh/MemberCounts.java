package com.segmentofone.segment.refresh;

import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.MembershipListener;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.RebuildProgress;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.SegmentDefinitions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes how many members a segment has, some time after somebody entered or left it. While everyone is being evaluated the size
 * stays what it was; it is told anew at the end.
 */
public final class MemberCounts implements MembershipListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MemberCounts.class);

    private final MembershipStore store;
    private final SegmentDefinitions definitions;
    private final SegmentCatalog catalog;
    private final RebuildStore rebuilds;
    private final Clock clock;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));

    public MemberCounts(
            MembershipStore store,
            SegmentDefinitions definitions,
            SegmentCatalog catalog,
            RebuildStore rebuilds,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.store = store;
        this.definitions = definitions;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void onChanged(List<MembershipChange> changes) {
        changes.forEach(c -> changed.add(c.segmentId()));
    }

    @Override
    public void run() {
        List<Long> ids = new ArrayList<>(changed);
        changed.removeAll(ids);
        try {
            count(ids.stream().filter(id -> !isBeingRebuilt(id)).collect(Collectors.toList()));
        } catch (RuntimeException e) {
            changed.addAll(ids);
            if (trouble.lets(e.getClass().getName())) {
                LOG.warn("Members cannot be counted; trying again", e);
            }
        }
    }

    private boolean isBeingRebuilt(long segmentId) {
        RebuildEntry entry = rebuilds.find(segmentId);
        return entry != null && (entry.progress().isRunning() || entry.state() == RebuildProgress.State.PAUSED);
    }

    void count(Collection<Long> segmentIds) {
        for (long id : segmentIds) {
            if (catalog.byId(id) != null) {
                definitions.storeCount(id, store.count(id), clock.millis());
            }
        }
    }
}
