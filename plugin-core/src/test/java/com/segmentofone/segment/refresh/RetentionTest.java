package com.segmentofone.segment.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.EventPurge;
import com.segmentofone.event.Identity;
import com.segmentofone.rule.Kept;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.ShopperSegments;
import com.segmentofone.segment.World;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 19.14: what is older than history is kept leaves, and whoever it concerns is evaluated anew. */
class RetentionTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final World world = new World();
    private final MemoryNotes notes = new MemoryNotes();
    private final List<String> derived = new ArrayList<>();
    private int batches;

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    private Retention node(int days, String name) {
        return new Retention(
                Kept.days(days, world.clock, ZONE),
                ZONE,
                new LogPurge(),
                notes,
                world.updater,
                new NoCache(),
                Collections.singletonList(() -> derived.add(name)));
    }

    @Test
    void members_by_old_events_alone_leave_with_them() {
        Identity old = Identity.customer(1);
        Identity recent = Identity.customer(2);
        long bought = world.active("Buyers", "bought ever");
        world.happened(world.bought(old, World.START - 40 * World.DAY), world.bought(recent, World.START));
        assertTrue(world.isIn(old, bought));
        Retention retention = node(30, "one");
        retention.accept(() -> true);
        world.settle();
        assertFalse(world.isIn(old, bought));
        assertTrue(world.isIn(recent, bought));
        assertEquals(Collections.singletonList("one"), derived);
        assertEquals(1, world.log.size());
    }

    @Test
    void what_a_window_of_the_longest_length_can_see_stays() {
        world.happened(world.bought(Identity.customer(1), World.START - 31 * World.DAY));
        node(30, "one").accept(() -> true);
        assertEquals(1, world.log.size());
    }

    @Test
    void a_day_is_done_once_and_every_node_derives_anew_once() {
        world.happened(world.bought(Identity.customer(1), World.START - 40 * World.DAY));
        Retention one = node(30, "one");
        Retention other = node(30, "other");
        other.accept(() -> false);
        assertEquals(1, world.log.size());
        one.accept(() -> true);
        int done = batches;
        other.accept(() -> true);
        one.accept(() -> true);
        other.accept(() -> true);
        assertEquals(done, batches);
        assertEquals(java.util.Arrays.asList("one", "other"), derived);
        world.clock.advance(World.DAY);
        one.accept(() -> true);
        assertTrue(batches > done);
    }

    @Test
    void without_a_limit_nothing_leaves() {
        world.happened(world.bought(Identity.customer(1), 0));
        node(0, "one").accept(() -> true);
        assertEquals(1, world.log.size());
    }

    private final class LogPurge implements EventPurge {
        @Override
        public Removed remove(String afterKey, int identities, long beforeMillis) {
            batches++;
            TreeSet<String> keys = new TreeSet<>();
            world.log.forEach(e -> keys.add(e.identity().key()));
            String key = keys.higher(afterKey);
            boolean any = world.log.removeIf(e -> e.identity().key().equals(key) && e.occurredAt() < beforeMillis);
            return new Removed(key, any ? Collections.singletonList(key) : Collections.emptyList());
        }
    }

    private static final class NoCache implements SegmentCache {
        @Override
        public ShopperSegments get(String identityKey) {
            return null;
        }

        @Override
        public void put(String identityKey, ShopperSegments segments) {}

        @Override
        public void evict(String identityKey) {}

        @Override
        public void clear() {}
    }
}
