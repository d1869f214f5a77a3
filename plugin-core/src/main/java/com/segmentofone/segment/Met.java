package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whom this node has heard of. Somebody who is new to it may be new at all, and then belongs to segments that read none of their
 * events; forgetting somebody costs one more evaluation.
 */
final class Met {

    private static final int MOST = 100_000;

    private final Map<Identity, Boolean> all = new LinkedHashMap<Identity, Boolean>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** @return true the first time */
    synchronized boolean isNew(Identity identity) {
        return all.put(identity, true) == null;
    }
}
