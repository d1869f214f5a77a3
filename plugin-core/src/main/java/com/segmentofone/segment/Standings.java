package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import java.util.Collection;
import java.util.Set;

/** Evaluates shoppers one at a time, each under its own lock, so that a later view of the log is never overwritten by an earlier one. */
final class Standings {

    private static final int STRIPES = 256;

    private final PublishedSegments catalog;
    private final IdentityAliases aliases;
    private final ProfileStore profiles;
    private final MembershipStore store;
    private final SegmentCache cache;
    private final Why why;
    private final Object[] locks = new Object[STRIPES];

    Standings(
            PublishedSegments catalog,
            IdentityAliases aliases,
            ProfileStore profiles,
            MembershipStore store,
            SegmentCache cache,
            RuleBook rules) {
        this.catalog = catalog;
        this.aliases = aliases;
        this.profiles = profiles;
        this.store = store;
        this.cache = cache;
        this.why = new Why(rules);
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new Object();
        }
    }

    /** @return null when it is not cached, or no longer holds */
    ShopperSegments cached(Identity identity, long now) {
        ShopperSegments known = cache.get(identity.key());
        return known != null && known.holdsAt(now, catalog.revision()) ? known : null;
    }

    /** Evaluated now, from the log, and cached. */
    Standing evaluate(Identity identity, long now) {
        Identity principal = aliases.principalOf(identity);
        synchronized (lock(principal)) {
            Profile profile = profiles.load(principal);
            Standing standing = new Standing(catalog.snapshot(), why, profile, store.load(principal.key()));
            standing.advance(now, now, null, null);
            cache.put(principal.key(), standing.segments());
            return standing;
        }
    }

    /**
     * Evaluated after news of some types of event; segments that read none of them keep what is known of them.
     *
     * @param types null when anything may have changed
     * @return null when nothing can have changed
     */
    StandingUpdate settle(Identity principal, Collection<String> types, long now, long changedAt) {
        synchronized (lock(principal)) {
            CatalogSnapshot snapshot = catalog.snapshot();
            ShopperSegments known = cache.get(principal.key());
            Appraisal earlier = known == null || types == null ? null : known.appraisalOf(snapshot.revision());
            Set<Segment> stale = earlier == null ? null : snapshot.dependents(types);
            if (earlier != null && stale.isEmpty() && now < earlier.nextChange()) {
                return null;
            }
            Standing standing = new Standing(snapshot, why, profiles.load(principal), store.load(principal.key()));
            standing.advance(now, changedAt, earlier, stale);
            cache.put(principal.key(), standing.segments());
            return standing.update();
        }
    }

    /** Evaluated from a profile at hand; the cache is only corrected, not filled. */
    StandingUpdate settle(Profile profile, StoredStanding stored, long now) {
        synchronized (lock(profile.identity())) {
            Standing standing = new Standing(catalog.snapshot(), why, profile, stored);
            standing.advance(now, now, null, null);
            cache.evict(profile.identity().key());
            return standing.update();
        }
    }

    private Object lock(Identity identity) {
        return locks[Math.floorMod(identity.hashCode(), STRIPES)];
    }
}
