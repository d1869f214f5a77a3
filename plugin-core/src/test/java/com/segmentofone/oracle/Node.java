package com.segmentofone.oracle;

import com.segmentofone.event.Event;
import com.segmentofone.persistence.JdbcChangeFeed;
import com.segmentofone.persistence.JdbcDueStore;
import com.segmentofone.persistence.JdbcEventWatch;
import com.segmentofone.persistence.JdbcMembershipStore;
import com.segmentofone.persistence.JdbcRebuildStore;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.rule.TinyStore;
import com.segmentofone.segment.CatalogLoader;
import com.segmentofone.segment.DueStore;
import com.segmentofone.segment.LiveMemberships;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.NamesWithSegments;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.RuleBook;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.segment.SegmentUpdater;
import com.segmentofone.segment.ShopperSegments;
import com.segmentofone.segment.StandardRuleBook;
import com.segmentofone.segment.StandardSegmentService;
import com.segmentofone.segment.refresh.CatalogRefresh;
import com.segmentofone.segment.refresh.CatchUp;
import com.segmentofone.segment.refresh.ChangePoller;
import com.segmentofone.segment.refresh.MemberCounts;
import com.segmentofone.segment.refresh.MembershipNews;
import com.segmentofone.segment.refresh.Rebuild;
import com.segmentofone.segment.refresh.RebuildStore;
import com.segmentofone.segment.refresh.Sweeper;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One application: its own catalogue, cache, threads and jobs over what is {@link Shared}. Each job is run by hand. */
final class Node {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    final String name;
    final SegmentService service;
    final RuleBook rules;
    final Memberships memberships;
    final MembershipStore store;
    private final ByHand writer = new ByHand();
    private final ByHand background = new ByHand();
    private final SegmentUpdater updater;
    private final ChangePoller poller;
    private final CatchUp catchUp;
    private final Sweeper sweeper;
    private final Rebuild rebuild;

    Node(String name, Shared shared) {
        this.name = name;
        PublishedSegments catalog = new PublishedSegments();
        TinyStore products = new TinyStore();
        rules = new StandardRuleBook(
                products.catalogue(),
                new NamesWithSegments(products, catalog),
                products,
                StoreSettings.of(ZONE, Currency.getInstance("USD")));
        CatalogLoader loader = new CatalogLoader(shared.definitions, rules, catalog, shared.clock);
        store = new JdbcMembershipStore(shared.dataSource, Clock.systemUTC(), name);
        SegmentCache cache = new Cache();
        updater = new SegmentUpdater(
                catalog,
                shared.aliases,
                shared.profiles,
                store,
                cache,
                rules,
                Collections.emptyList(),
                writer,
                shared.clock);
        memberships = new LiveMemberships(updater);
        RebuildStore rebuilds = new JdbcRebuildStore(shared.dataSource);
        rebuild = new Rebuild(
                shared.profiles,
                shared.attributes,
                updater,
                new MemberCounts(store, shared.definitions, catalog, rebuilds, shared.clock),
                rebuilds,
                name,
                writer,
                background,
                shared.lifeSigns);
        CatalogRefresh refresh = new CatalogRefresh(loader, () -> true);
        poller = new ChangePoller(
                new JdbcChangeFeed(shared.dataSource),
                List.of(refresh, new MembershipNews(updater, name)),
                Clock.systemUTC());
        DueStore due = new JdbcDueStore(shared.dataSource, name);
        catchUp = new CatchUp(
                new JdbcEventWatch(shared.dataSource), shared.notes, updater, due, shared.aliases, shared.clock);
        sweeper = new Sweeper(due, shared.profiles, updater, writer, shared.clock);
        service = new StandardSegmentService(
                shared.definitions, rules, catalog, loader, null, shared.profiles, store, rebuild, shared.clock);
        refresh.run();
    }

    /** Events that this node has stored. */
    void hears(List<Event> events) {
        updater.onStored(events);
        catchUp.onStored(events);
    }

    void polls() {
        poller.run();
    }

    void catchesUp() {
        catchUp.run();
    }

    /** Writes what is known to have changed. */
    void writes() {
        writer.runAll();
    }

    /** Drops members of segments that were deleted by a node that died before it had told. */
    void purges() {
        store.forgetDeletedSegments();
    }

    void sweeps() {
        sweeper.run();
    }

    /** Evaluates everyone, when that was asked for. */
    void refreshes() {
        background.runAll();
    }

    /** As {@link #refreshes}; something else happens each time that profiles have been read and are not yet written. */
    void refreshesWhile(Runnable meanwhile) {
        writer.beforeSubmitted(meanwhile);
        background.runAll();
        writer.beforeSubmitted(() -> {});
    }

    /** Takes up what another has left. */
    void resumes() {
        rebuild.takeUp();
    }

    boolean isIdle() {
        return writer.isIdle() && background.isIdle();
    }

    void die() {
        writer.die();
        background.die();
    }

    private static final class Cache implements SegmentCache {
        private final Map<String, ShopperSegments> all = new HashMap<>();

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
