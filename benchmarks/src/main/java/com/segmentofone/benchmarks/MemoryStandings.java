package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.profile.ProfileVisitor;
import com.segmentofone.segment.DueShopper;
import com.segmentofone.segment.DueStore;
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

/** Profiles, memberships and due times in hash maps: what the plugin itself costs, without a database. */
final class MemoryStandings implements MembershipStore, DueStore {

    private final Map<Identity, Profile> profiles = new HashMap<>();
    private final Map<String, StoredStanding> standings = new HashMap<>();
    private final TreeMap<Long, List<String>> due = new TreeMap<>();

    synchronized void append(Event event) {
        profiles.merge(
                event.identity(),
                Profile.empty(event.identity()).with(Collections.singleton(event)),
                (known, first) -> known.with(Collections.singleton(event)));
    }

    /** As it would be stored after an evaluation. */
    synchronized void put(String key, StoredStanding standing) {
        standings.put(key, standing);
        due.computeIfAbsent(standing.dueAt(), second -> new ArrayList<>()).add(key);
    }

    ProfileStore profiles() {
        return new Profiles();
    }

    private synchronized Profile profile(Identity identity) {
        return profiles.getOrDefault(identity, Profile.empty(identity));
    }

    @Override
    public synchronized StoredStanding load(String key) {
        return standings.getOrDefault(key, StoredStanding.NOTHING);
    }

    @Override
    public synchronized Map<String, StoredStanding> loadAll(Collection<String> keys) {
        Map<String, StoredStanding> found = new HashMap<>();
        keys.forEach(key -> found.put(key, load(key)));
        return found;
    }

    @Override
    public synchronized Set<String> apply(Collection<StandingUpdate> updates) {
        for (StandingUpdate update : updates) {
            Map<Long, Membership> all = new TreeMap<>();
            load(update.identityKey()).memberships().forEach(m -> all.put(m.segmentId(), m));
            update.removed().forEach(all::remove);
            update.written().forEach(m -> all.put(m.segmentId(), m));
            put(
                    update.identityKey(),
                    new StoredStanding(
                            new ArrayList<>(all.values()),
                            update.dueAt(),
                            update.revision() + 1,
                            update.settledAt(),
                            update.settledThrough(),
                            false));
        }
        return Collections.emptySet();
    }

    @Override
    public synchronized List<DueShopper> claim(long now, int n) {
        List<DueShopper> claimed = new ArrayList<>();
        while (claimed.size() < n && !due.isEmpty() && due.firstKey() <= now) {
            long second = due.firstKey();
            List<String> keys = due.get(second);
            while (claimed.size() < n && !keys.isEmpty()) {
                String key = keys.remove(keys.size() - 1);
                if (load(key).dueAt() == second) {
                    claimed.add(new DueShopper(key, null, 0));
                }
            }
            if (keys.isEmpty()) {
                due.remove(second);
            }
        }
        return claimed;
    }

    @Override
    public void release(Collection<String> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Long> settledThrough(Collection<String> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void noteNews(Collection<DueShopper> news) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String recallAhead(long now, String afterKey, int n) {
        return null;
    }

    @Override
    public void forget(String key) {}

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
    public List<MembershipChange> history(String key, int n) {
        throw new UnsupportedOperationException();
    }

    private final class Profiles implements ProfileStore {
        @Override
        public Profile load(Identity identity) {
            return profile(identity);
        }

        @Override
        public void forEachCustomer(ProfileVisitor visitor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forEachVisitor(ProfileVisitor visitor) {
            throw new UnsupportedOperationException();
        }
    }
}
