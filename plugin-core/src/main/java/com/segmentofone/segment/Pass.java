package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Many profiles that are read first and evaluated later; knows whom news had evaluated in between. */
public final class Pass implements AutoCloseable {

    private static final long CLOCKS_DIFFER_MILLIS = 5_000;

    private final Passes passes;
    private final Set<Identity> newer = ConcurrentHashMap.newKeySet();

    private final long beganAt;

    Pass(Passes passes, long beganAt) {
        this.passes = passes;
        this.beganAt = beganAt;
    }

    void noteNewer(Identity principal) {
        newer.add(principal);
    }

    boolean isOutdated(Profile profile) {
        return newer.contains(profile.identity());
    }

    /** Whether another node has evaluated the shopper since the pass began, or may have: then it knew what the pass has not read. */
    boolean isSettledMeanwhile(StoredStanding stored, long now) {
        return stored.isSettledElsewhere()
                && stored.settledAt() >= beganAt - CLOCKS_DIFFER_MILLIS
                && stored.settledAt() <= now + CLOCKS_DIFFER_MILLIS;
    }

    /** No more profiles come that were read in this pass. */
    @Override
    public void close() {
        passes.end(this);
    }
}
