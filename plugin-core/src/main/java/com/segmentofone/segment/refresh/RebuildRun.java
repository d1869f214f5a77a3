package com.segmentofone.segment.refresh;

import com.segmentofone.profile.Profile;
import com.segmentofone.segment.RebuildProgress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One pass over all shoppers: for which definitions, and how far it has come. */
final class RebuildRun {

    private final Set<Long> segmentIds;
    private final Clock clock;
    private final long startedAt;
    private long cursor;
    private long done;
    private long total;
    private boolean stopped;

    RebuildRun(Set<Long> segmentIds, long cursor, Clock clock) {
        this.segmentIds = segmentIds;
        this.cursor = cursor;
        this.clock = clock;
        this.startedAt = clock.millis();
    }

    synchronized List<Long> segmentIds() {
        return new ArrayList<>(segmentIds);
    }

    synchronized boolean serves(long segmentId) {
        return !stopped && segmentIds.contains(segmentId);
    }

    /** Ends the run before its time; it does not count as done. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Waits, unless the run is stopped meanwhile. */
    synchronized void pause(long millis) throws InterruptedException {
        if (!stopped) {
            wait(millis);
        }
    }

    /** @return false when the run was not for the segment */
    synchronized boolean drop(long segmentId) {
        boolean mine = segmentIds.remove(segmentId);
        stopped |= segmentIds.isEmpty();
        notifyAll();
        return mine;
    }

    synchronized boolean isStopped() {
        return stopped;
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

    synchronized RebuildProgress progress(RebuildProgress.State state, String reason) {
        long spent = clock.millis() - startedAt;
        long left = done == 0 ? -1 : Math.max(0, total - done) * spent / done / 1000;
        return new RebuildProgress(
                state, done, Math.max(total, done), state == RebuildProgress.State.RUNNING ? left : 0, reason);
    }
}
