package com.segmentofone.benchmarks;

import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.segment.CatalogLoader;
import com.segmentofone.segment.DueStore;
import com.segmentofone.segment.LiveMemberships;
import com.segmentofone.segment.MembershipListener;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.SegmentUpdater;
import com.segmentofone.segment.ShopperSegments;
import com.segmentofone.segment.StandardRuleBook;
import com.segmentofone.segment.refresh.Sweeper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The plugin's upkeep of memberships over given stores, with a writer and a sweeper as a site has them. */
final class TimedStore implements AutoCloseable {

    private static final int CACHED = 10_000;
    /** As the plugin does. */
    private static final long SWEEP_MILLIS = 250;

    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService sweepers = Executors.newSingleThreadScheduledExecutor();
    private final SegmentUpdater updater;
    private final LiveMemberships memberships;
    private final Sweeper sweeper;

    TimedStore(
            List<String> rules,
            ProfileStore profiles,
            IdentityAliases aliases,
            MembershipStore store,
            DueStore due,
            MembershipListener listener,
            Clock clock) {
        PublishedSegments published = new PublishedSegments();
        StandardRuleBook book = new StandardRuleBook(
                Catalogue.standard(Collections::emptyList),
                new NoNames(),
                new NoProducts(),
                StoreSettings.of(ZoneOffset.UTC, Currency.getInstance("USD")));
        new CatalogLoader(new FixedDefinitions(book, rules), book, published, clock).reload();
        updater = new SegmentUpdater(
                published,
                aliases,
                profiles,
                store,
                new RecentlyUsed(),
                book,
                Collections.singletonList(listener),
                writer,
                clock);
        memberships = new LiveMemberships(updater);
        sweeper = new Sweeper(due, profiles, updater, writer, clock);
    }

    SegmentUpdater updater() {
        return updater;
    }

    LiveMemberships memberships() {
        return memberships;
    }

    void startSweeping() {
        sweepers.scheduleWithFixedDelay(sweeper, 0, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One run, on the caller's thread. */
    void sweep() {
        sweeper.run();
    }

    /** Until everything that was told before has been written. */
    void awaitWritten() throws InterruptedException, ExecutionException {
        do {
            writer.submit(() -> {}).get();
        } while (updater.doneThrough() < Long.MAX_VALUE - 1);
    }

    @Override
    public void close() throws InterruptedException {
        sweepers.shutdown();
        sweepers.awaitTermination(30, TimeUnit.SECONDS);
        writer.shutdown();
        writer.awaitTermination(30, TimeUnit.SECONDS);
    }

    /** Visitors of the benchmarks never log in. */
    static final class Nobody implements IdentityAliases {
        @Override
        public void join(String visitorId, long customerId, long atMillis) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Set<Identity> identitiesOf(Identity identity) {
            return Collections.singleton(identity);
        }

        @Override
        public Identity principalOf(Identity identity) {
            return identity;
        }
    }

    /** Of the size that a site's cache has. */
    private static final class RecentlyUsed implements SegmentCache {
        private final Map<String, ShopperSegments> all = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ShopperSegments> eldest) {
                return size() > CACHED;
            }
        };

        @Override
        public synchronized ShopperSegments get(String key) {
            return all.get(key);
        }

        @Override
        public synchronized void put(String key, ShopperSegments segments) {
            all.put(key, segments);
        }

        @Override
        public synchronized void evict(String key) {
            all.remove(key);
        }

        @Override
        public synchronized void clear() {
            all.clear();
        }
    }
}
