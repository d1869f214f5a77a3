package com.segmentofone.audience;

import com.segmentofone.audience.column.CustomerIds;
import com.segmentofone.profile.Profile;
import com.segmentofone.rule.Facts;
import com.segmentofone.segment.ProfileFacts;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;

/** Customers of whom something has happened since the columns were made. */
final class Newer {

    private final ConcurrentSkipListMap<Long, Entry> byId = new ConcurrentSkipListMap<>();

    /** What is known of one customer. */
    private static final class Entry {
        private final Profile profile;
        private final long since;

        /** @param profile null when the customer is gone */
        Entry(Profile profile, long since) {
            this.profile = profile;
            this.since = since;
        }
    }

    int size() {
        return byId.size();
    }

    /** Null when nothing newer is known of the customer, or the customer is gone. */
    Profile profile(long id) {
        Entry entry = byId.get(id);
        return entry == null ? null : entry.profile;
    }

    boolean has(long id) {
        return byId.containsKey(id);
    }

    void put(Profile profile, long now) {
        byId.put(profile.identity().customerId(), new Entry(profile, now));
    }

    void gone(long id, long now) {
        byId.put(id, new Entry(null, now));
    }

    /** Only what became known from an instant on. */
    Newer since(long millis) {
        Newer later = new Newer();
        byId.forEach((id, entry) -> {
            if (entry.since >= millis) {
                later.byId.put(id, entry);
            }
        });
        return later;
    }

    Facts facts(long id) {
        Profile profile = profile(id);
        return profile == null ? null : new ProfileFacts(profile);
    }

    /** Which of some customers are among them, as bits; null for none. */
    long[] among(CustomerIds ids) {
        long[] bits = null;
        for (Long id : within(ids).keySet()) {
            int place = ids.find(id);
            if (place >= 0) {
                bits = bits == null ? new long[(ids.size() + 63) / 64] : bits;
                bits[place >> 6] |= 1L << place;
            }
        }
        return bits;
    }

    private Map<Long, Entry> within(CustomerIds ids) {
        return byId.subMap(ids.id(0), true, ids.id(ids.size() - 1), true);
    }

    /** Clears the bits of those who are gone. */
    int clearGone(CustomerIds ids, long[] bits) {
        int gone = 0;
        for (Map.Entry<Long, Entry> entry : within(ids).entrySet()) {
            int place = ids.find(entry.getKey());
            if (place >= 0 && entry.getValue().profile == null) {
                bits[place >> 6] &= ~(1L << place);
                gone++;
            }
        }
        return gone;
    }

    void forEach(BiConsumer<Long, Profile> visitor) {
        byId.forEach((id, entry) -> {
            if (entry.profile != null) {
                visitor.accept(id, entry.profile);
            }
        });
    }
}
