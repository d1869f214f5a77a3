package com.segmentofone.audience;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.JdbcIdentityAliases;
import com.segmentofone.persistence.JdbcProfileStore;
import com.segmentofone.persistence.Schema;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.CutOffs;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.World;
import com.segmentofone.starter.StarterDefinitions;
import com.segmentofone.testhost.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counting a customer base of the demo's size, on a real database. SPEC 5.12, 5.19. */
class AudienceIndexIT {

    private static final Logger LOG = LoggerFactory.getLogger(AudienceIndexIT.class);
    private static final int CUSTOMERS = 10_281;
    private static final int LINES = 251_395;
    private static final long DAY = 86_400_000L;
    private static final long NOW = System.currentTimeMillis();

    private static final TestDatabase DATABASE = TestDatabase.h2();
    private static final World WORLD = new World(() -> Arrays.asList(
            Field.attribute("registered", FieldType.TEXT).build(),
            Field.attribute("yearly_income", FieldType.TEXT).build(),
            Field.attribute("birthdate", FieldType.DATE).build()));
    private static final ExecutorService BACKGROUND = Executors.newSingleThreadExecutor();
    private static JdbcEventLog log;
    private static AudienceIndex index;

    @BeforeAll
    static void fill() {
        new Schema(DATABASE.dataSource()).migrate();
        Jdbc jdbc = new Jdbc(DATABASE.dataSource());
        log = new JdbcEventLog(jdbc);
        Random random = new Random(1);
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            batch.add(line(1 + random.nextInt(CUSTOMERS), NOW - DAY - random.nextInt(700) * DAY, i));
            if (batch.size() == 5_000 || i == LINES - 1) {
                log.append(batch);
                batch.clear();
            }
        }
        Source source = new Source();
        Customers customers = new Customers(new JdbcProfileStore(jdbc, source), source, log, Clock.systemUTC());
        index = new AudienceIndex(
                customers,
                new FrozenMembers(WORLD.catalog, WORLD.store),
                WORLD.catalog,
                WORLD.rules,
                new ProposedCutOffs(CutOffs.NONE),
                BACKGROUND,
                Clock.systemUTC());
        long before = used();
        long start = System.nanoTime();
        assertThrows(AudienceLoadingException.class, () -> index.count(twice(), () -> false));
        await().atMost(Duration.ofMinutes(2)).until(() -> index.loadedPercent() == 100);
        long mebibytes = (used() - before) / 1024 / 1024;
        LOG.info(
                "{} customers with {} events loaded in {} ms, {} MiB", CUSTOMERS, LINES, millisSince(start), mebibytes);
        assertTrue(mebibytes < 60, mebibytes + " MiB");
    }

    @AfterAll
    static void stop() {
        BACKGROUND.shutdown();
        WORLD.worker.shutdown();
        DATABASE.close();
    }

    @Test
    void aCountIsExactlyWhatTheDatabaseSays() {
        long bound = Math.floorDiv(System.currentTimeMillis(), 1000L) * 1000 - 90 * DAY;
        assertEquals(
                DATABASE.number(
                        "select count(*) from (select IDENTITY_KEY from SEG_EVENT where EVENT_TYPE = 'order.line'"
                                + " and OCCURRED_AT >= " + (bound + 1000)
                                + " group by IDENTITY_KEY having count(distinct ORDER_ID) >= 2) twice"),
                index.count(twice(), () -> false).exact());
        assertEquals(CUSTOMERS, index.count(twice(), () -> false).total());
    }

    @Test
    void aWarmCountTakesLessThanATenthOfASecondOnAnIdleMachine() {
        CompiledRule rule = twice();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            index.count(rule, () -> false);
            best = Math.min(best, millisSince(start));
        }
        LOG.info("a count takes {} ms", best);
        assertTrue(best < 300, best + " ms");
    }

    @Test
    void everyStartersCountTakesWellUnderASecond() throws IOException {
        try (InputStream file = AudienceIndexIT.class.getResourceAsStream("/segmentofone/starter-segments.json")) {
            for (StarterDefinitions.StarterSegment starter :
                    StarterDefinitions.read(file).segments()) {
                CompiledRule rule = WORLD.rules.compile(WORLD.rules.wellFormed(starter.rule()));
                long best = Long.MAX_VALUE;
                for (int i = 0; i < 5; i++) {
                    long start = System.nanoTime();
                    index.count(rule, () -> false);
                    best = Math.min(best, millisSince(start));
                }
                LOG.info("counting \"{}\" takes {} ms", starter.name(), best);
                assertTrue(best < 2_000, best + " ms");
            }
        }
    }

    @Test
    void anEventIsCountedAsSoonAsItIsStored() {
        CompiledRule viewed = compiled("viewed >= 1 event in last 1 day");
        long before = index.count(viewed, () -> false).exact();
        log.append(Collections.singletonList(
                Event.of(EventType.PRODUCT_VIEWED, Identity.customer(77), System.currentTimeMillis())
                        .product(1L)
                        .build()));
        assertEquals(before + 1, index.count(viewed, () -> false).exact());
        assertEquals(before + 1, index.count(viewed, () -> false).exact());
    }

    @Test
    void aVisitorsHistoryIsCountedOnceTheVisitorHasLoggedIn() {
        CompiledRule searched = compiled("searched >= 1 event in last 1 day");
        long before = index.count(searched, () -> false).exact();
        long now = System.currentTimeMillis();
        log.append(Collections.singletonList(
                Event.of(EventType.SEARCH, Identity.visitor("anonymous"), now).build()));
        assertEquals(before, index.count(searched, () -> false).exact());
        new JdbcIdentityAliases(new Jdbc(DATABASE.dataSource())).join("anonymous", 78, now);
        log.append(Collections.singletonList(
                Event.of(EventType.LOGGED_IN, Identity.customer(78), now).build()));
        assertEquals(before + 1, index.count(searched, () -> false).exact());
    }

    @Test
    void aCountCanBeCancelled() {
        assertThrows(CancellationException.class, () -> index.count(twice(), () -> true));
    }

    @Test
    void aSampleIsAlwaysTheSameAndSpreadOverEveryone() {
        List<Long> sample = index.sample(twice(), 10);
        assertEquals(10, sample.size());
        assertEquals(sample, index.sample(twice(), 10));
        assertTrue(sample.get(9) > CUSTOMERS / 2, sample.toString());
        assertTrue(sample.get(0) < CUSTOMERS / 2, sample.toString());
    }

    private static CompiledRule twice() {
        return compiled("bought >= 2 orders in last 90 days where category is \"Wine\"");
    }

    private static CompiledRule compiled(String rule) {
        return WORLD.rules.compile(WORLD.rules.fromText(rule));
    }

    private static Event line(long customer, long at, long number) {
        return Event.of(EventType.ORDER_LINE, Identity.customer(customer), at)
                .receivedAt(NOW - DAY)
                .product(1 + number % 1_560)
                .category(1 + number % 110)
                .quantity(2)
                .amount(number % 900, "USD")
                .order(at / DAY * 100_000 + customer)
                .build();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /** As many attributes as the demo's customers have. */
    private static final class Source implements AttributeSource {
        @Override
        public long[] customerIds() {
            return LongStream.rangeClosed(1, CUSTOMERS).toArray();
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            Map<Long, Map<String, Attribute>> all = new HashMap<>();
            for (long id : customerIds) {
                Map<String, Attribute> one = new HashMap<>();
                one.put("email", Attribute.of("customer" + id + "@example.org", Attribute.Kind.TEXT, 0, "store"));
                one.put(
                        "birthdate",
                        Attribute.of(
                                "19" + (10 + id % 80) + "-0" + (1 + id % 9) + "-1" + id % 9,
                                Attribute.Kind.DATE,
                                0,
                                "store"));
                for (int i = 0; i < 18; i++) {
                    one.put("attribute" + i, Attribute.of("value " + id % (i + 2), Attribute.Kind.TEXT, 0, "store"));
                }
                all.put(id, one);
            }
            return all;
        }

        @Override
        public List<AttributeDescription> known() {
            return Collections.emptyList();
        }
    }
}
