package com.segmentofone.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Port: takes old events out of the log. */
public interface EventPurge {

    /**
     * Removes, in one transaction, the events that occurred before an instant.
     *
     * @param afterKey of identities after this key only; empty to begin
     * @param identities of how many, at most
     * @param beforeMillis epoch milliseconds
     */
    Removed remove(String afterKey, int identities, long beforeMillis);

    /** What was removed. */
    final class Removed {
        private final String lastKey;
        private final List<String> keys;

        /**
         * @param lastKey the last identity looked at; null when there was none
         * @param keys of whom something was removed
         */
        public Removed(String lastKey, List<String> keys) {
            this.lastKey = lastKey;
            this.keys = Collections.unmodifiableList(new ArrayList<>(keys));
        }

        public String lastKey() {
            return lastKey;
        }

        public List<String> keys() {
            return keys;
        }
    }
}
