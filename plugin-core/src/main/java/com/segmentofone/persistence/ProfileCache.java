package com.segmentofone.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Profiles that were read, as many as fit into so many bytes. What is found here is used only when the log is seen to have no other events
 * of its shopper, so nobody has to be told of a change.
 */
public final class ProfileCache {

    private static final long MEBIBYTE = 1 << 20;

    private final Cache<String, Held> held;
    private final LongAdder asked = new LongAdder();
    private final LongAdder found = new LongAdder();

    /** @param mebibytes 0 for none at all */
    public ProfileCache(int mebibytes) {
        this.held = Caffeine.newBuilder()
                .maximumWeight(mebibytes * MEBIBYTE)
                .weigher((String key, Held one) -> (int) Math.min(Integer.MAX_VALUE, one.profile.bytes()))
                .build();
    }

    /** @return null when there is none, or when the log has other events by now */
    Held get(Identity principal, Set<Identity> identities, EventExtent now) {
        asked.increment();
        Held known = held.getIfPresent(principal.key());
        if (known == null || !known.profile.identities().equals(identities) || !now.isOf(known.profile.history())) {
            return null;
        }
        found.increment();
        return known;
    }

    void put(Profile profile, long attributesAt) {
        held.put(profile.identity().key(), new Held(profile, attributesAt));
    }

    /** The share of questions that were answered without reading events, 0 to 1; 0 before the first. */
    public double hitRatio() {
        long all = asked.sum();
        return all == 0 ? 0 : (double) found.sum() / all;
    }

    /** How many profiles it holds, about. */
    public long size() {
        held.cleanUp();
        return held.estimatedSize();
    }

    /** A profile, and when its attributes were read. */
    static final class Held {
        private final Profile profile;
        private final long attributesAt;

        private Held(Profile profile, long attributesAt) {
            this.profile = profile;
            this.attributesAt = attributesAt;
        }

        Profile profile() {
            return profile;
        }

        /** By {@link System#nanoTime}, in milliseconds. */
        long attributesAt() {
            return attributesAt;
        }
    }
}
