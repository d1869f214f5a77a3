package com.segmentofone.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Identity;
import com.segmentofone.persistence.JdbcMembershipStore;
import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.ShopperSegments;
import com.segmentofone.segment.StoredStanding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds everything that is stored, and everything that is read, against full evaluation. */
final class Oracle {

    private static final int LOOKS_AHEAD = 6;

    private final Shared shared;
    private final RandomRun run;
    private final JdbcMembershipStore store;
    private final Random random = new Random(1);
    int memberships;

    Oracle(Shared shared, RandomRun run) {
        this.shared = shared;
        this.run = run;
        this.store = new JdbcMembershipStore(shared.dataSource, Clock.systemUTC(), "oracle");
    }

    /** To be called when nothing is new any more. */
    void judge() {
        List<SegmentDefinition> definitions = shared.definitions.all();
        for (Identity shopper : run.story.shoppers()) {
            Story.Facts facts = run.story.new Facts(shopper, definitions);
            stored(shopper, facts);
            read(shopper, facts);
        }
        Set<String> known = run.story.shoppers().stream().map(Identity::key).collect(Collectors.toSet());
        List<String> keys = new JdbcTemplate(shared.dataSource)
                .queryForList("select distinct IDENTITY_KEY from SEG_MEMBERSHIP", String.class);
        keys.removeAll(known);
        assertEquals(Collections.emptyList(), keys, "members who are nobody, or somebody else");
    }

    /** What is read, by every node, and by whatever time it is; nothing need have been written. */
    void judgeReads() {
        List<SegmentDefinition> definitions = shared.definitions.all();
        run.story.shoppers().forEach(shopper -> read(shopper, run.story.new Facts(shopper, definitions)));
    }

    private void read(Identity shopper, Story.Facts facts) {
        for (Node node : run.alive()) {
            ShopperSegments read = node.memberships.of(shopper, shared.clock.instant());
            assertTrue(read.isKnown(), "told");
            Set<Long> segments = new TreeSet<>(read.segmentIds());
            segments.retainAll(facts.known());
            assertEquals(
                    facts.segments(shared.second()), segments, node.name + " of " + shopper + " at " + shared.second());
        }
    }

    private void stored(Identity shopper, Story.Facts facts) {
        StoredStanding standing = store.load(shopper.key());
        Set<Long> now = facts.segments(shared.second());
        Set<Long> members = standing.memberships().stream()
                .map(Membership::segmentId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                now,
                members,
                () -> "stored of " + shopper + " at " + shared.second() + ", history "
                        + store.history(shopper.key(), 20));
        memberships += members.size();
        for (Membership membership : standing.memberships()) {
            holds(membership, facts);
        }
        for (long second : before(standing.dueAt())) {
            assertEquals(now, facts.segments(second), shopper + " at " + second + ", due at " + standing.dueAt());
        }
        history(shopper, now);
    }

    private void holds(Membership membership, Story.Facts facts) {
        long until = membership.validUntil() == null ? Long.MAX_VALUE : membership.validUntil();
        for (long second : before(until)) {
            assertTrue(
                    facts.segments(second).contains(membership.segmentId()),
                    membership + " at " + second + ", until " + until);
        }
    }

    /** Some seconds from now until just before the instant. */
    private List<Long> before(long untilMillis) {
        List<Long> seconds = new ArrayList<>();
        long left =
                untilMillis == Long.MAX_VALUE ? 500 * 86_400L : Math.floorDiv(untilMillis, 1_000L) - shared.second();
        assertTrue(left > 0, "expired: " + untilMillis + " at " + shared.clock.millis());
        seconds.add(shared.second() + left - 1);
        for (int i = 0; i < LOOKS_AHEAD; i++) {
            seconds.add(shared.second() + (long) (random.nextDouble() * random.nextDouble() * left));
        }
        return seconds;
    }

    /** Who is in has entered once more than left, who is not, as often. The order is not looked at: the clock stands still between two entries. */
    private void history(Identity shopper, Set<Long> now) {
        Map<Long, Integer> balance = new TreeMap<>();
        for (MembershipChange change : store.history(shopper.key(), 10_000)) {
            balance.merge(change.segmentId(), change.kind() == MembershipChange.Kind.ENTERED ? 1 : -1, Integer::sum);
        }
        balance.keySet()
                .retainAll(shared.definitions.all().stream()
                        .map(SegmentDefinition::id)
                        .collect(Collectors.toSet()));
        balance.values().removeIf(entered -> entered == 0);
        assertEquals(
                now.stream().collect(Collectors.toMap(id -> id, id -> 1)), balance, "by the history of " + shopper);
    }
}
