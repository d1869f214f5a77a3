package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Many profiles that are read first and evaluated later; knows whom news had evaluated in between. */
public final class Pass implements AutoCloseable {

    private final Passes passes;
    private final Set<Identity> newer = ConcurrentHashMap.newKeySet();

    Pass(Passes passes) {
        this.passes = passes;
    }

    void noteNewer(Identity principal) {
        newer.add(principal);
    }

    boolean isOutdated(Profile profile) {
        return newer.contains(profile.identity());
    }

    /** No more profiles come that were read in this pass. */
    @Override
    public void close() {
        passes.end(this);
    }
}
