package com.segmentofone.audience;

import com.segmentofone.audience.column.ColumnStore;
import com.segmentofone.audience.column.CrowdVisitor;
import com.segmentofone.audience.column.CustomerIds;
import com.segmentofone.audience.column.Surroundings;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import com.segmentofone.rule.Answers;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Crowd;
import com.segmentofone.rule.Facts;
import com.segmentofone.rule.SegmentLookup;
import com.segmentofone.rule.Truth;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.ProfileFacts;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.Segment;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** All customers as one question finds them: in columns, and what is newer beside them. For use by one thread. */
final class Held implements Surroundings {

    private final ColumnStore store;
    private final Newer newer;
    private final PublishedSegments segments;
    private final FrozenMembers.Lists lists;
    private final Set<Long> open = new HashSet<>();
    private long total;

    /** @throws AudienceLoadingException when the customers were forgotten meanwhile */
    Held(Customers customers, PublishedSegments segments, FrozenMembers.Lists lists) {
        Newer beside;
        ColumnStore found;
        do {
            beside = customers.newer();
            found = customers.columns();
        } while (beside != customers.newer());
        this.newer = beside;
        this.store = found;
        if (store == null) {
            throw new AudienceLoadingException(customers.loadedPercent());
        }
        this.segments = segments;
        this.lists = lists;
    }

    /** One customer with what rules read. */
    interface Visitor {
        void visit(long id, Facts facts);
    }

    long size() {
        long[] size = {0};
        store.each(
                this,
                () -> false,
                (crowd, ids) -> size[0] += ids.size() - newer.clearGone(ids, new long[(ids.size() + 63) / 64]));
        others((id, facts) -> size[0]++);
        return size[0];
    }

    /** How many customers the last pass went through. */
    long total() {
        return total;
    }

    /**
     * The ids of those for whom a rule holds; those in columns ascending, then those who came since.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    void members(CompiledRule rule, long second, BooleanSupplier cancelled, LongConsumer found) {
        total = 0;
        store.each(this, cancelled, (crowd, ids) -> {
            long[] yes = rule.answers(crowd, second).yes().clone();
            total += ids.size() - newer.clearGone(ids, yes);
            for (int word = 0; word < yes.length; word++) {
                for (long left = yes[word]; left != 0; left &= left - 1) {
                    found.accept(ids.id(word * 64 + Long.numberOfTrailingZeros(left)));
                }
            }
        });
        others((id, facts) -> {
            total++;
            if (rule.truth(facts, segments(id, facts), second) == Truth.TRUE) {
                found.accept(id);
            }
        });
    }

    /** As {@link #members}, but for how many they are. */
    long count(CompiledRule rule, long second, BooleanSupplier cancelled) {
        long[] count = {0};
        members(rule, second, cancelled, id -> count[0]++);
        return count[0];
    }

    /** Everyone, one by one; facts hold until the visit returns. */
    void each(Visitor visitor) {
        store.each(this, () -> false, one(visitor));
        others(visitor);
    }

    private CrowdVisitor one(Visitor visitor) {
        return (crowd, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                long id = ids.id(i);
                if (!newer.has(id) || newer.profile(id) != null) {
                    visitor.visit(id, crowd.facts(i));
                }
            }
        };
    }

    /** Those who are not in columns. */
    private void others(Visitor visitor) {
        newer.forEach((id, profile) -> {
            if (!store.has(id)) {
                visitor.visit(id, new ProfileFacts(profile));
            }
        });
    }

    boolean isFrozenIn(long segment, long customer) {
        return lists.has(segment, Identity.customer(customer).key());
    }

    @Override
    public Facts facts(long customer) {
        Facts facts = newer.facts(customer);
        return facts == null ? new ProfileFacts(Profile.empty(Identity.customer(customer))) : facts;
    }

    @Override
    public long[] touched(CustomerIds block) {
        return newer.among(block);
    }

    @Override
    public SegmentLookup segments(long customer, Facts facts) {
        return segments.lookup(facts, segment -> isFrozenIn(segment, customer));
    }

    /** As for one shopper: of a segment that is not there, or asks about itself, nobody is a member. */
    @Override
    public Answers segment(Crowd crowd, CustomerIds ids, long id, long at) {
        Segment segment = segments.byId(id);
        if (segment != null && segment.isFrozen()) {
            return frozen(ids, id);
        }
        if (segment == null || segment.compiled() == null || !open.add(id)) {
            return Answers.ofMembers(ids.size(), new long[(ids.size() + 63) / 64]);
        }
        try {
            return segment.compiled().answers(crowd, at);
        } finally {
            open.remove(id);
        }
    }

    private Answers frozen(CustomerIds ids, long segment) {
        long[] members = new long[(ids.size() + 63) / 64];
        for (int i = 0; i < ids.size(); i++) {
            members[i >> 6] |= isFrozenIn(segment, ids.id(i)) ? 1L << i : 0;
        }
        return Answers.ofMembers(ids.size(), members);
    }
}
