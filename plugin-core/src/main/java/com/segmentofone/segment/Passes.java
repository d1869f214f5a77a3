package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The passes that are under way: several may be at once. */
final class Passes {

    private final Set<Pass> open = ConcurrentHashMap.newKeySet();

    Pass begin(long nowMillis) {
        Pass pass = new Pass(this, nowMillis);
        open.add(pass);
        return pass;
    }

    void noteNewer(Identity principal) {
        open.forEach(pass -> pass.noteNewer(principal));
    }

    void end(Pass pass) {
        open.remove(pass);
    }
}
