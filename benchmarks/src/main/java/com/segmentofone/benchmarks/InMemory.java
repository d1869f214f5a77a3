package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.profile.ProfileVisitor;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.ShopperSegments;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the updater of memberships needs, without a database: profiles that grow, nobody joined, and a cache without bounds. */
final class InMemory implements ProfileStore, IdentityAliases, SegmentCache {

    private final Map<Identity, Profile> profiles = new ConcurrentHashMap<>();
    private final Map<String, ShopperSegments> cache = new ConcurrentHashMap<>();

    void put(Profile profile) {
        profiles.put(profile.identity(), profile);
    }

    void append(List<Event> events) {
        for (Event event : events) {
            profiles.compute(event.identity(), (who, profile) -> profile.with(Collections.singletonList(event)));
        }
    }

    @Override
    public Profile load(Identity identity) {
        return profiles.get(identity);
    }

    @Override
    public void forEachCustomer(ProfileVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEachVisitor(ProfileVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void join(String visitorId, long customerId, long atMillis) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Identity> identitiesOf(Identity identity) {
        return Collections.singleton(identity);
    }

    @Override
    public Identity principalOf(Identity identity) {
        return identity;
    }

    @Override
    public ShopperSegments get(String identityKey) {
        return cache.get(identityKey);
    }

    @Override
    public void put(String identityKey, ShopperSegments segments) {
        cache.put(identityKey, segments);
    }

    @Override
    public void evict(String identityKey) {
        cache.remove(identityKey);
    }

    @Override
    public void clear() {
        cache.clear();
    }
}
