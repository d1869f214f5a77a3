package com.segmentofone.broadleaf;

import com.segmentofone.audience.CutOffBoard;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.persistence.JdbcChangeFeed;
import com.segmentofone.persistence.JdbcCutOffStore;
import com.segmentofone.persistence.JdbcMembershipStore;
import com.segmentofone.persistence.JdbcRebuildStore;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.segment.CatalogLoader;
import com.segmentofone.segment.LiveMemberships;
import com.segmentofone.segment.NamesWithSegments;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.Rebuilds;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.SegmentDefinitions;
import com.segmentofone.segment.SegmentUpdater;
import com.segmentofone.segment.ShopperSegments;
import com.segmentofone.segment.StandardRuleBook;
import com.segmentofone.segment.refresh.CatalogRefresh;
import com.segmentofone.segment.refresh.ChangePoller;
import com.segmentofone.segment.refresh.MemberCounts;
import com.segmentofone.segment.refresh.MembershipNews;
import com.segmentofone.segment.refresh.Rebuild;
import com.segmentofone.testhost.TestHost;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The segments of another application on the same database: its own catalogue, cache, threads and name. It writes no events. */
final class SecondNode implements AutoCloseable {
    private static final String NAME = "second";

    private final PublishedSegments catalog = new PublishedSegments();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final ScheduledExecutorService writer = Executors.newScheduledThreadPool(1);
    private final LiveMemberships memberships;
    private final Rebuild rebuild;

    SecondNode(TestHost host) {
        DataSource database = host.bean("segDataSource", DataSource.class);
        Clock clock = Clock.systemUTC();
        StoreCatalogue products = host.bean("segCatalogue", StoreCatalogue.class);
        CutOffBoard cutOffs = new CutOffBoard(new JdbcCutOffStore(database, clock));
        StandardRuleBook rules = new StandardRuleBook(
                host.bean("segRuleCatalogue", Catalogue.class),
                new NamesWithSegments(products, catalog),
                products,
                host.bean("segStoreSettings", StoreSettings.class),
                cutOffs,
                cutOffs);
        CatalogLoader loader =
                new CatalogLoader(host.bean("segSegmentDefinitions", SegmentDefinitions.class), rules, catalog, clock);
        JdbcMembershipStore store = new JdbcMembershipStore(database, clock, NAME);
        SegmentUpdater updater = new SegmentUpdater(
                catalog,
                host.bean("segAliases", IdentityAliases.class),
                host.bean("segProfileStore", ProfileStore.class),
                store,
                new Cache(),
                rules,
                Collections.emptyList(),
                writer,
                clock);
        JdbcRebuildStore rebuilds = new JdbcRebuildStore(database);
        rebuild = new Rebuild(
                host.bean("segProfileStore", ProfileStore.class),
                host.bean("segAttributeSource", AttributeSource.class),
                updater,
                new MemberCounts(
                        store, host.bean("segSegmentDefinitions", SegmentDefinitions.class), catalog, rebuilds, clock),
                rebuilds,
                NAME,
                writer,
                threads,
                clock);
        CatalogRefresh refresh = new CatalogRefresh(loader, () -> true);
        ChangePoller news = new ChangePoller(
                new JdbcChangeFeed(database),
                Arrays.asList(cutOffs, new CutOffBoard.Renewal(loader), refresh, new MembershipNews(updater, NAME)),
                clock);
        memberships = new LiveMemberships(updater);
        refresh.run();
        threads.scheduleWithFixedDelay(news, 0, 400, TimeUnit.MILLISECONDS);
    }

    boolean knows(long segmentId) {
        return catalog.byId(segmentId) != null && catalog.byId(segmentId).isActive();
    }

    boolean isIn(Identity identity, long segmentId) {
        return memberships.of(identity, Instant.now()).isIn(segmentId);
    }

    Rebuilds rebuilds() {
        return rebuild;
    }

    @Override
    public void close() {
        writer.shutdown();
        threads.shutdown();
    }

    private static final class Cache implements SegmentCache {
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
}
