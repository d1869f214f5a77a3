package com.segmentofone.audience;

import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.Segment;
import com.segmentofone.segment.SegmentCatalog;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is stored as a member of segments whose rule has become invalid. */
public final class FrozenMembers {

    private static final int PAGE = 1_000;

    private final SegmentCatalog catalog;
    private final MembershipStore store;

    public FrozenMembers(SegmentCatalog catalog, MembershipStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    /** No query at all while every rule is valid. */
    Lists read() {
        Map<Long, Set<String>> found = new HashMap<>();
        catalog.all().stream().filter(Segment::isFrozen).forEach(s -> found.put(s.id(), membersOf(s.id())));
        return new Lists(found);
    }

    private Set<String> membersOf(long id) {
        Set<String> keys = new HashSet<>();
        String last = null;
        List<Membership> page;
        do {
            page = store.page(id, last, PAGE);
            for (Membership membership : page) {
                last = membership.identityKey();
                keys.add(last);
            }
        } while (page.size() == PAGE);
        return keys;
    }

    /** The members found. */
    static final class Lists {
        private final Map<Long, Set<String>> members;

        Lists(Map<Long, Set<String>> members) {
            this.members = members;
        }

        boolean has(long segmentId, String identityKey) {
            return members.getOrDefault(segmentId, Collections.<String>emptySet())
                    .contains(identityKey);
        }
    }
}
