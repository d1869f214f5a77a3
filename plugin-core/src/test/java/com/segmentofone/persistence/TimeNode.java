package com.segmentofone.persistence;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.segment.LiveMemberships;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.SegmentUpdater;
import com.segmentofone.segment.ShopperSegments;
import com.segmentofone.segment.World;
import com.segmentofone.segment.refresh.CatchUp;
import com.segmentofone.segment.refresh.Sweeper;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** One node on a real database: definitions and clock of a world, stores and threads of its own. */
final class TimeNode implements AutoCloseable {

    final JdbcDueStore due;
    final JdbcMembershipStore memberships;
    final SegmentUpdater updater;
    final List<MembershipChange> told = new CopyOnWriteArrayList<>();
    private final World world;
    private final JdbcEventLog log;
    private final Sweeper sweeper;
    private final CatchUp catchUp;
    private final LiveMemberships live;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();

    TimeNode(DataSource database, World world, String name) {
        this.world = world;
        Jdbc jdbc = new Jdbc(database);
        PublishedSegments catalog = world.publishedAnew();
        JdbcProfileStore profiles = new JdbcProfileStore(jdbc, new NoAttributes());
        JdbcIdentityAliases aliases = new JdbcIdentityAliases(jdbc);
        log = new JdbcEventLog(jdbc);
        due = new JdbcDueStore(database, name);
        memberships = new JdbcMembershipStore(database, world.clock, name);
        updater = new SegmentUpdater(
                catalog,
                aliases,
                profiles,
                memberships,
                new MapCache(),
                world.rules,
                Collections.singletonList(told::addAll),
                writer,
                world.clock);
        sweeper = new Sweeper(due, profiles, updater, writer, world.clock);
        catchUp = new CatchUp(new JdbcEventWatch(database), new Meta(jdbc), updater, due, aliases, world.clock);
        live = new LiveMemberships(updater);
    }

    void happened(Event... events) {
        stored(events);
        updater.onStored(Arrays.asList(events));
        catchUp.onStored(Arrays.asList(events));
        settle();
    }

    /** Into the log, and then the node was killed. */
    void stored(Event... events) {
        log.append(Arrays.asList(events));
    }

    void sweep() {
        sweeper.run();
        settle();
    }

    void catchUp() {
        catchUp.run();
    }

    boolean isIn(Identity who, long segment) {
        return live.of(who, world.clock.instant()).isIn(segment);
    }

    void settle() {
        try {
            for (int i = 0; i < 30; i++) {
                writer.submit(() -> {}).get(30, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
    }

    private static final class MapCache implements SegmentCache {
        private final Map<String, ShopperSegments> all = new ConcurrentHashMap<>();

        @Override
        public ShopperSegments get(String key) {
            return all.get(key);
        }

        @Override
        public void put(String key, ShopperSegments segments) {
            all.put(key, segments);
        }

        @Override
        public void evict(String key) {
            all.remove(key);
        }

        @Override
        public void clear() {
            all.clear();
        }
    }

    private static final class NoAttributes implements AttributeSource {
        @Override
        public long[] customerIds() {
            return new long[0];
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            return Collections.emptyMap();
        }

        @Override
        public List<AttributeDescription> known() {
            return Collections.emptyList();
        }
    }
}
