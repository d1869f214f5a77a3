package com.segmentofone.persistence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventQueue;
import com.segmentofone.event.EventType;
import com.segmentofone.event.EventWriter;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.Profile;
import com.segmentofone.testhost.Faults;
import com.segmentofone.testhost.TestDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plugin's tables on every database that the plugin speaks, without a host. */
class StoresIT {
    private static final List<TestDatabase> DATABASES = new ArrayList<>();
    private static final AttributeSource NOTHING_KNOWN = new AttributeSource() {
        @Override
        public long[] customerIds() {
            return new long[] {5};
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            return Collections.emptyMap();
        }

        @Override
        public List<AttributeDescription> known() {
            return Collections.emptyList();
        }
    };

    @BeforeAll
    static void start() {
        DATABASES.add(TestDatabase.h2());
        DATABASES.add(TestDatabase.postgres());
        DATABASES.add(TestDatabase.hsqldb());
        DATABASES.forEach(database -> new Schema(database.dataSource()).migrate());
    }

    @AfterAll
    static void stop() {
        DATABASES.forEach(TestDatabase::close);
    }

    static List<TestDatabase> databases() {
        return DATABASES;
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void aSecondMigrationChangesNothing_SPEC_9_2(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.dataSource());
        Event event = event("v-second", 1);
        new JdbcEventLog(jdbc).append(List.of(event));
        List<List<Object>> tables = tables(database);
        assertTrue(tables.size() > 60, "columns of all tables");
        new Schema(database.dataSource()).migrate();
        assertEquals(tables, tables(database));
        assertEquals(1, database.number("select count(*) from SEG_EVENT where EVENT_ID = '" + event.id() + "'"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void tablesThatWereDroppedComeBack_SPEC_9_2(TestDatabase database) {
        database.update("drop table SEG_SLOT_VARIANT");
        new Schema(database.dataSource()).migrate();
        assertEquals(0, database.number("select count(*) from SEG_SLOT_VARIANT"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void repeatedEventsAreStoredOnce_SPEC_2_3(TestDatabase database) {
        JdbcEventLog log = new JdbcEventLog(new Jdbc(database.dataSource()));
        Event one = event("repeat", 1);
        Event two = event("repeat", 2);
        log.append(List.of(one, one));
        log.append(List.of(one, two));
        assertEquals(2, count(database, "vrepeat"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void writersThatCollideStoreEveryEventOnce_SPEC_2_3(TestDatabase database) throws InterruptedException {
        JdbcEventLog log = new JdbcEventLog(new Jdbc(database.dataSource()));
        for (int round = 0; round < 10; round++) {
            String who = "collide" + round;
            List<Event> same =
                    IntStream.range(0, 50).mapToObj(i -> event(who, i)).collect(Collectors.toList());
            CountDownLatch go = new CountDownLatch(1);
            List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(t -> new Thread(() -> {
                        try {
                            go.await();
                            log.append(same);
                        } catch (Throwable e) {
                            failures.add(e);
                        }
                    }))
                    .collect(Collectors.toList());
            threads.forEach(Thread::start);
            go.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            // A database may break a tie by refusing one of the writers for the moment: the event writer then tries
            // again.
            if (!failures.isEmpty()) {
                log.append(same);
            }
            assertEquals(50, count(database, "v" + who));
        }
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void hostileTextIsStoredOrLeftOutButNeverHoldsUpTheOthers_SPEC_2_9(TestDatabase database) {
        JdbcEventLog log = new JdbcEventLog(new Jdbc(database.dataSource()));
        Event hostile = Event.of("x".repeat(1000), Identity.visitor("hostile"), 1)
                .session("\u0000'; drop table SEG_EVENT; --" + "\uD83D".repeat(100))
                .amount(1L, "DOLLARS")
                .attribute("phrase", "\u0000<script>".repeat(10_000))
                .build();
        log.append(List.of(hostile, event("hostile", 2)));
        assertEquals(2, count(database, "vhostile"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void anEventComesBackFromTheLogAsItWentIn_SPEC_2_1(TestDatabase database) {
        JdbcEventLog log = new JdbcEventLog(new Jdbc(database.dataSource()));
        Event event = Event.of(EventType.ORDER_LINE, Identity.customer(77), 1_000)
                .receivedAt(Long.MAX_VALUE - 5)
                .product(1L)
                .category(2L)
                .quantity(3)
                .amount(400L, "USD")
                .order(5L)
                .session("s")
                .attribute("channel", "e-mail")
                .build();
        log.append(List.of(event));
        Event back = log.after(Long.MAX_VALUE - 6, "", 10).get(0);
        assertEquals(
                Profile.empty(event.identity()).with(List.of(event)),
                Profile.empty(event.identity()).with(List.of(back)));
        assertEquals(List.of(), log.after(back.receivedAt(), back.id(), 10));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void aJoinedVisitorIsTheCustomerFromThenOn_SPEC_2_8(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.dataSource());
        JdbcIdentityAliases aliases = new JdbcIdentityAliases(jdbc);
        Identity first = Identity.visitor("first");
        Identity second = Identity.visitor("second");
        Identity customer = Identity.customer(31);
        assertEquals(first, aliases.principalOf(first));
        aliases.join("first", 31, 1);
        aliases.join("second", 31, 2);
        aliases.join("first", 32, 3);
        assertEquals(customer, aliases.principalOf(first));
        assertEquals(Set.of(customer, first, second), aliases.identitiesOf(first));
        assertEquals(Set.of(customer, first, second), aliases.identitiesOf(customer));
        assertEquals(Set.of(Identity.customer(32)), aliases.identitiesOf(Identity.customer(32)));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void everyCustomerIsStreamedOnceWithTheVisitorsEventsAndEveryOtherVisitorApart_SPEC_5_4(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.dataSource());
        JdbcProfileStore profiles = new JdbcProfileStore(jdbc, NOTHING_KNOWN);
        new JdbcIdentityAliases(jdbc).join("stream1", 1001, 1);
        List<Event> events = new ArrayList<>(List.of(event("stream1", 1), event("stream2", 2)));
        for (int i = 1001; i < 2300; i++) {
            events.add(Event.of(EventType.SEARCH, Identity.customer(i), i)
                    .id(EventIds.derived(i, "stream" + i))
                    .build());
        }
        new JdbcEventLog(jdbc).append(events);

        List<Profile> customers = new ArrayList<>();
        profiles.forEachCustomer(customers::add);
        List<Long> ids = customers.stream().map(p -> p.identity().customerId()).collect(Collectors.toList());
        assertEquals(ids.stream().sorted().distinct().collect(Collectors.toList()), ids);
        assertTrue(ids.contains(5L), "a customer without events");
        assertEquals(1299, ids.stream().filter(id -> id > 1000 && id < 2300).count());
        customers.forEach(profile -> assertEquals(profiles.load(profile.identity()), profile));
        Profile joined = customers.get(ids.indexOf(1001L));
        assertEquals(2, joined.history().size());

        List<Identity> visitors = new ArrayList<>();
        profiles.forEachVisitor(profile -> visitors.add(profile.identity()));
        assertTrue(visitors.contains(Identity.visitor("stream2")));
        assertFalse(visitors.contains(Identity.visitor("stream1")));
        assertEquals(visitors.stream().distinct().count(), visitors.size());
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void aJobHasOneHolderUntilItsClaimRunsOut(TestDatabase database) {
        Meta meta = new Meta(new Jdbc(database.dataSource()));
        assertTrue(meta.claim("job", "a", 0, 100));
        assertFalse(meta.claim("job", "b", 50, 150));
        assertTrue(meta.claim("job", "a", 60, 160));
        assertTrue(meta.claim("job", "b", 160, 260));
        assertFalse(meta.claim("job", "a", 170, 270));
        meta.write("cursor", "1");
        meta.write("cursor", "2");
        assertEquals("2", meta.read("cursor"));
        assertFalse(meta.replace("cursor", "1", "3"));
        assertFalse(meta.replace("cursor", null, "3"));
        assertTrue(meta.replace("cursor", "2", "3"));
        meta.write("cursor", null);
        assertTrue(meta.replace("cursor", null, "4"));
        assertEquals("4", meta.read("cursor"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void aNewNoteThatManyWriteAtOnceIsWrittenByAll(TestDatabase database) throws InterruptedException {
        Meta meta = new Meta(new Jdbc(database.dataSource()));
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int round = 0; round < 30; round++) {
            String name = "race" + round;
            CountDownLatch go = new CountDownLatch(1);
            List<Thread> writers = IntStream.range(0, 4)
                    .mapToObj(n -> new Thread(() -> {
                        try {
                            go.await();
                            meta.write(name, "written by " + n);
                        } catch (Throwable e) {
                            failures.add(e);
                        }
                    }))
                    .collect(Collectors.toList());
            writers.forEach(Thread::start);
            go.countDown();
            for (Thread writer : writers) {
                writer.join();
            }
            assertTrue(meta.read(name).startsWith("written by "));
        }
        assertEquals(List.of(), failures);
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void eventsWaitWhileTheDatabaseIsAway_SPEC_2_6(TestDatabase database) throws InterruptedException {
        EventQueue queue = new EventQueue(1000);
        EventWriter writer = new EventWriter(queue, new JdbcEventLog(new Jdbc(database.dataSource())));
        Faults.failNext("commit");
        for (int i = 0; i < 100; i++) {
            queue.accept(event("away", i));
        }
        writer.start();
        await().until(() -> count(database, "vaway") == 100);
        writer.stop(5_000);
        assertFalse(Faults.isArmed(), "the fault did not happen");
    }

    private static List<List<Object>> tables(TestDatabase database) {
        return database.query("select lower(TABLE_NAME), lower(COLUMN_NAME), lower(DATA_TYPE)"
                + " from INFORMATION_SCHEMA.COLUMNS where lower(TABLE_NAME) like 'seg\\_%' escape '\\' order by 1, 2");
    }

    private static long count(TestDatabase database, String identity) {
        return database.number("select count(*) from SEG_EVENT where IDENTITY_KEY = '" + identity + "'");
    }

    private static Event event(String visitor, long at) {
        return Event.of(EventType.PRODUCT_VIEWED, Identity.visitor(visitor), at)
                .id(EventIds.derived(at, visitor + at))
                .product(1L)
                .build();
    }
}
