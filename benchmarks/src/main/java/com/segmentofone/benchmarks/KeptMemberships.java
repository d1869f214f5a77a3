package com.segmentofone.benchmarks;

import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.StandingUpdate;
import com.segmentofone.segment.StoredStanding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Memberships in memory. */
final class KeptMemberships implements MembershipStore {

    private final Map<String, StoredStanding> standings = new ConcurrentHashMap<>();

    @Override
    public StoredStanding load(String identityKey) {
        return standings.getOrDefault(identityKey, StoredStanding.NOTHING);
    }

    @Override
    public Map<String, StoredStanding> loadAll(Collection<String> identityKeys) {
        Map<String, StoredStanding> found = new HashMap<>();
        identityKeys.stream().filter(standings::containsKey).forEach(key -> found.put(key, standings.get(key)));
        return found;
    }

    @Override
    public Set<String> apply(Collection<StandingUpdate> updates) {
        updates.forEach(update -> standings.put(update.identityKey(), after(update)));
        return Collections.emptySet();
    }

    private StoredStanding after(StandingUpdate update) {
        Map<Long, Membership> memberships = new TreeMap<>();
        load(update.identityKey()).memberships().forEach(m -> memberships.put(m.segmentId(), m));
        update.removed().forEach(memberships::remove);
        update.written().forEach(m -> memberships.put(m.segmentId(), m));
        return new StoredStanding(
                new ArrayList<>(memberships.values()),
                update.dueAt(),
                update.revision() + 1,
                update.settledAt(),
                update.settledThrough(),
                false);
    }

    @Override
    public void forget(String identityKey) {}

    @Override
    public void forgetDeletedSegments() {}

    @Override
    public long count(long segmentId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countVisitors(long segmentId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Membership> page(long segmentId, String afterIdentityKey, int n) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MembershipChange> history(String identityKey, int n) {
        return Collections.emptyList();
    }
}
