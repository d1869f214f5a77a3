package com.segmentofone.segment.refresh;

import com.segmentofone.profile.Profile;
import com.segmentofone.segment.RebuildProgress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One pass over all shoppers: for which definitions, and how far it has come. */
final class RebuildRun {

    private final Set<Long> segmentIds = new TreeSet<>();
    private final Clock clock;
    private final long spentBefore;
    private final long startedAt;
    private long cursor;
    private long done;
    private long total;

    /** Begins where the definition that has come the least far is. */
    RebuildRun(List<RebuildEntry> claimed, Clock clock) {
        RebuildEntry least = claimed.get(0);
        for (RebuildEntry entry : claimed) {
            segmentIds.add(entry.segmentId());
            least = entry.customersThrough() < least.customersThrough() ? entry : least;
        }
        this.clock = clock;
        this.startedAt = clock.millis();
        this.spentBefore = least.spentMillis();
        this.cursor = least.customersThrough();
        this.done = least.done();
        this.total = least.total();
    }

    synchronized List<Long> segmentIds() {
        return new ArrayList<>(segmentIds);
    }

    /** Waits, unless the run is stopped meanwhile. */
    synchronized void pause(long millis) throws InterruptedException {
        if (!segmentIds.isEmpty()) {
            wait(millis);
        }
    }

    /** Goes on for others only; without any it stops. */
    synchronized void drop(long segmentId) {
        segmentIds.remove(segmentId);
        notifyAll();
    }

    synchronized void keepOnly(Collection<Long> stillMine) {
        segmentIds.retainAll(stillMine);
        notifyAll();
    }

    synchronized boolean isStopped() {
        return segmentIds.isEmpty();
    }

    synchronized void total(long customers) {
        total = customers;
    }

    synchronized void advance(Collection<Profile> chunk) {
        done += chunk.size();
        for (Profile profile : chunk) {
            if (profile.identity().isCustomer()) {
                cursor = Math.max(cursor, profile.identity().customerId());
            }
        }
    }

    /** Every customer up to this id has been evaluated. */
    synchronized long cursor() {
        return cursor;
    }

    /** How far it has come, for any of its definitions. */
    synchronized RebuildEntry reached() {
        long now = clock.millis();
        long spent = spentBefore + Math.max(0, now - startedAt);
        return new RebuildEntry(
                0, RebuildProgress.State.RUNNING, cursor, done, Math.max(total, done), spent, now, null);
    }
}
