package com.segmentofone.segment.refresh;

import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.SegmentUpdater;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes shoppers whose due time has come and writes what time alone has changed. Runs in the membership writer's thread. */
public final class Sweeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 100;

    private final MembershipStore store;
    private final SegmentUpdater updater;
    private final Clock clock;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));

    public Sweeper(MembershipStore store, SegmentUpdater updater, Clock clock) {
        this.store = store;
        this.updater = updater;
        this.clock = clock;
    }

    /** One batch, so that news of shoppers who are here now never waits for long. */
    @Override
    public void run() {
        try {
            List<String> due = store.claimDue(clock.millis(), BATCH);
            if (!due.isEmpty()) {
                updater.settleDue(due);
            }
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.warn("Due memberships cannot be swept; trying again", e);
            }
        }
    }
}
