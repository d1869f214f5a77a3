package com.segmentofone.benchmarks;

import com.segmentofone.broadleaf.EhcacheSegmentCache;
import com.segmentofone.decision.Decisions;
import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotBoard;
import com.segmentofone.decision.SlotKind;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.decision.Slots;
import com.segmentofone.decision.StandardDecisions;
import com.segmentofone.decision.content.FreshContent;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.JdbcIdentityAliases;
import com.segmentofone.persistence.JdbcMembershipStore;
import com.segmentofone.persistence.JdbcProfileStore;
import com.segmentofone.persistence.Schema;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.segment.CatalogLoader;
import com.segmentofone.segment.LiveMemberships;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.RuleBook;
import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.SegmentUpdater;
import com.segmentofone.segment.StandardRuleBook;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.sf.ehcache.CacheManager;
import org.h2.jdbcx.JdbcConnectionPool;

/** The plugin's own parts put together as a site has them, on H2 in memory, with segments, a slot and one shopper with a history. */
final class BenchStore implements AutoCloseable {

    static final Identity SHOPPER = Identity.visitor("a1b2c3d4e5f6g7h8");
    static final String SLOT = "home.hero";

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1", "sa", "");
    private final CacheManager caches = CacheManager.create();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final SegmentCache cache = new EhcacheSegmentCache(caches, "bench");
    private final Decisions decisions;

    /** @param segments how many active segments there are; the shopper is in the last one of the slot's variants */
    BenchStore(int segments, int variants) {
        new Schema(database).migrate();
        Jdbc jdbc = new Jdbc(database);
        new JdbcEventLog(jdbc).append(history());
        PublishedSegments published = new PublishedSegments();
        RuleBook rules = new StandardRuleBook(
                Catalogue.standard(Collections::emptyList),
                new NoNames(),
                new NoProducts(),
                StoreSettings.of(ZoneOffset.UTC, Currency.getInstance("USD")));
        new CatalogLoader(new FixedDefinitions(rules, segments), rules, published, Clock.systemUTC()).reload();
        JdbcIdentityAliases aliases = new JdbcIdentityAliases(jdbc);
        SegmentUpdater updater = new SegmentUpdater(
                published,
                aliases,
                new JdbcProfileStore(jdbc, new NoAttributes()),
                new JdbcMembershipStore(database, Clock.systemUTC(), "bench"),
                cache,
                rules,
                Collections.emptyList(),
                worker,
                Clock.systemUTC());
        decisions = new StandardDecisions(
                new SlotBoard(new FixedSlots(slot(variants))),
                new LiveMemberships(updater),
                published,
                new FreshContent(id -> Collections.singletonMap("headline", "Item " + id)),
                null);
    }

    Decisions decisions() {
        return decisions;
    }

    void forgetShopper() {
        cache.evict(SHOPPER.key());
    }

    /** Variants for the segments 1, 2, 3 ...; only the last variant's segment has the shopper. */
    private static Slot slot(int variants) {
        List<SlotVariant> list = new ArrayList<>();
        for (int i = 1; i <= variants; i++) {
            list.add(SlotVariant.builder("variant-" + i)
                    .priority(i)
                    .content((long) i)
                    .include(i == variants ? FixedDefinitions.SHOPPERS_OWN : i)
                    .build());
        }
        return new Slot(SLOT, "Hero", SlotKind.CONTENT, "", list);
    }

    /** 300 product views in the last 30 days, and ten orders. */
    private static List<Event> history() {
        List<Event> events = new ArrayList<>();
        long now = System.currentTimeMillis();
        for (int i = 0; i < 310; i++) {
            long at = now - (310 - i) * 8_000_000L;
            boolean order = i % 31 == 30;
            events.add(Event.of(order ? EventType.ORDER_LINE : EventType.PRODUCT_VIEWED, SHOPPER, at)
                    .id(EventIds.next(at))
                    .receivedAt(at)
                    .product((long) i % 40)
                    .order(order ? Long.valueOf(i) : null)
                    .amount(order ? 1_999L : null, order ? "USD" : null)
                    .build());
        }
        return events;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        caches.shutdown();
        database.dispose();
    }

    private static final class FixedSlots implements Slots {

        private final Slot slot;

        FixedSlots(Slot slot) {
            this.slot = slot;
        }

        @Override
        public List<Slot> all() {
            return Collections.singletonList(slot);
        }

        @Override
        public void store(Slot changed) {
            throw new UnsupportedOperationException();
        }
    }
}
