package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import java.util.Collection;
import java.util.Set;

/**
 * Evaluates shoppers one at a time, each under its own lock, so that a later view of the log is never overwritten by an earlier one. What
 * is stored is read before the log: if another node writes in between, the store refuses what was evaluated here.
 */
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
            StoredStanding stored = store.load(principal.key());
            Standing standing = new Standing(catalog.snapshot(), why, profiles.load(principal), stored);
            standing.advance(now, now, null, null);
            cache.put(principal.key(), standing.segments());
            return standing;
        }
    }

    /**
     * Evaluated after news of some types of event; segments that read none of them keep what is known of them.
     *
     * @param news of whom, told under whichever identity
     * @return null when nothing can have changed
     */
    StandingUpdate settle(Identity principal, PendingNews.Item news, long now) {
        Collection<String> types = news.types();
        synchronized (lock(principal)) {
            CatalogSnapshot snapshot = catalog.snapshot();
            ShopperSegments known = cache.get(principal.key());
            Appraisal earlier = known == null || types == null ? null : known.appraisalOf(snapshot.revision(), now);
            Set<Segment> stale = earlier == null ? null : snapshot.dependents(types);
            if (earlier != null && stale.isEmpty() && now < earlier.nextChange()) {
                return null;
            }
            StoredStanding stored = store.load(principal.key());
            Standing standing = new Standing(snapshot, why, profiles.load(principal), stored);
            standing.advance(now, news.at(), earlier, stale);
            cache.put(principal.key(), standing.segments());
            return standing.updateThrough(news.through());
        }
    }

    /** Evaluated from a profile at hand; the cache is only corrected, not filled. */
    StandingUpdate settle(Profile profile, StoredStanding stored, long now, boolean onlyTime) {
        synchronized (lock(profile.identity())) {
            Standing standing = new Standing(catalog.snapshot(), why, profile, stored);
            standing.advance(now, now, null, null);
            cache.evict(profile.identity().key());
            return onlyTime ? standing.updateByTime() : standing.update();
        }
    }

    private Object lock(Identity identity) {
        return locks[Math.floorMod(identity.hashCode(), STRIPES)];
    }
}
