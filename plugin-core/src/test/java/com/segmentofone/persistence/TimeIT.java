package com.segmentofone.persistence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.DueShopper;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.StandingUpdate;
import com.segmentofone.segment.StoredStanding;
import com.segmentofone.segment.World;
import com.segmentofone.testhost.TestDatabase;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEC 17: two nodes on one database, and a clock that is moved. */
class TimeIT {

    private static final List<TestDatabase> DATABASES = new ArrayList<>();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String RECENT = "bought >= 1 order in last 30 days";
    private static final Identity ANNE = Identity.customer(1);

    private final World world = new World(BERLIN);
    private final List<TimeNode> nodes = new ArrayList<>();

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

    @BeforeEach
    void empty() {
        for (TestDatabase database : DATABASES) {
            for (String table : List.of(
                    "SEG_EVENT", "SEG_MEMBERSHIP", "SEG_MEMBERSHIP_HISTORY", "SEG_DUE", "SEG_CHANGE", "SEG_META")) {
                database.update("delete from " + table);
            }
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(TimeNode::close);
        world.worker.shutdownNow();
    }

    static List<TestDatabase> databases() {
        return DATABASES;
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void eachDueShopperIsTakenByOneOfTwoNodesThatLookAtOnce_SPEC_17_5(TestDatabase database) throws Exception {
        long recent = world.active("Recent", RECENT);
        TimeNode one = node(database, "one");
        TimeNode two = node(database, "two");
        for (long id = 1; id <= 600; id++) {
            one.happened(bought(Identity.customer(id), World.START));
        }
        world.clock.set(World.START + 30 * World.DAY);
        Thread other = new Thread(two::sweep);
        other.start();
        one.sweep();
        other.join();
        one.settle();
        assertEquals(0, database.number("select count(*) from SEG_MEMBERSHIP"));
        assertEquals(600, left(database, World.START + 30 * World.DAY));
        assertEquals(
                600,
                one.told.stream().filter(c -> c.occurredAt() > World.START).count()
                        + two.told.stream()
                                .filter(c -> c.occurredAt() > World.START)
                                .count());
        assertFalse(two.isIn(ANNE, recent));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void whatAKilledNodeHadClaimedIsFreeAfterHalfAMinute_SPEC_17_5(TestDatabase database) {
        world.active("Recent", RECENT);
        TimeNode one = node(database, "one");
        one.happened(bought(ANNE, World.START), bought(Identity.customer(2), World.START));
        world.clock.set(World.START + 30 * World.DAY);
        assertEquals(List.of("c1", "c2"), keys(one.due.claim(world.clock.millis(), 10)));

        TimeNode two = node(database, "two");
        world.clock.advance(29_000);
        two.sweep();
        assertEquals(2, database.number("select count(*) from SEG_MEMBERSHIP"));
        world.clock.advance(2_000);
        two.sweep();
        assertEquals(0, database.number("select count(*) from SEG_MEMBERSHIP"));
        assertEquals(2, left(database, World.START + 30 * World.DAY));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsReleasedIsFreeAtOnceAndAClaimFromTheFutureHoldsNobodyUp_SPEC_17_5(TestDatabase database) {
        world.active("Recent", RECENT);
        TimeNode one = node(database, "one");
        one.happened(bought(ANNE, World.START));
        long due = World.START + 30 * World.DAY;
        assertEquals(List.of("c1"), keys(one.due.claim(due, 10)));
        assertEquals(List.of(), keys(one.due.claim(due, 10)));
        one.due.release(Collections.singleton("c1"));
        assertEquals(List.of("c1"), keys(one.due.claim(due + 3_600_000, 10)));
        assertEquals(List.of("c1"), keys(one.due.claim(due, 10)), "the clock was set back by an hour");
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverEvaluatedFromOlderKnowledgeWritesNothing_SPEC_17_7(TestDatabase database) {
        long recent = world.active("Recent", RECENT);
        TimeNode one = node(database, "one");
        TimeNode two = node(database, "two");
        StoredStanding stranger = one.memberships.load("c1");
        two.happened(bought(ANNE, World.START));
        assertEquals(Set.of("c1"), one.memberships.apply(List.of(leaving(recent, stranger))));
        StoredStanding known = one.memberships.load("c1");
        two.happened(bought(ANNE, World.START + 1));
        assertEquals(Set.of("c1"), one.memberships.apply(List.of(leaving(recent, known))));
        assertEquals(1, database.number("select count(*) from SEG_MEMBERSHIP"));
        assertEquals(0, left(database, World.START + 2));

        assertEquals(Set.of(), one.memberships.apply(List.of(leaving(recent, one.memberships.load("c1")))));
        assertEquals(0, database.number("select count(*) from SEG_MEMBERSHIP"));
        assertEquals(1, left(database, World.START + 2));
    }

    private static StandingUpdate leaving(long segment, StoredStanding known) {
        MembershipChange left = new MembershipChange(
                MembershipChange.Kind.LEFT, segment, "c1", 1, World.START + 2, World.START + 2, List.of("a test"));
        return new StandingUpdate(
                "c1", List.of(), List.of(segment), Long.MAX_VALUE, List.of(left), known.revision(), 0, 0, true);
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void twoNodesThatHearOfTheSameShoppersAtOnceEndWithTheWholeTruth_SPEC_17_7(TestDatabase database) throws Exception {
        long many = world.active("Many", "bought >= 2 orders in last 30 days");
        TimeNode one = node(database, "one");
        TimeNode two = node(database, "two");
        List<Event> first = new ArrayList<>();
        List<Event> second = new ArrayList<>();
        for (long id = 1; id <= 150; id++) {
            first.add(bought(Identity.customer(id), World.START - 1_000));
            second.add(bought(Identity.customer(id), World.START - 500));
        }
        Thread other = new Thread(() -> two.happened(second.toArray(new Event[0])));
        other.start();
        one.happened(first.toArray(new Event[0]));
        other.join();
        await().atMost(60, TimeUnit.SECONDS).pollInSameThread().untilAsserted(() -> {
            one.settle();
            two.settle();
            assertEquals(150, database.number("select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = " + many));
        });
    }

    private static Event searched(Identity who, long at) {
        return Event.of(EventType.SEARCH, who, at).attribute("phrase", "wine").build();
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void whatAKilledNodeStoredIsEvaluatedOnceByWhoeverClaimsIt_SPEC_17_6(TestDatabase database) {
        long recent = world.active("Recent", RECENT);
        TimeNode one = node(database, "one");
        TimeNode two = node(database, "two");
        Identity searcher = Identity.customer(3);
        one.catchUp();
        one.happened(searched(searcher, world.clock.millis()));
        world.clock.advance(20_000);
        two.catchUp();
        two.sweep();
        long bought = world.clock.millis();
        one.happened(bought(Identity.customer(2), bought));
        one.stored(bought(ANNE, bought));
        one.stored(searched(searcher, bought));
        world.clock.advance(5_000);
        two.catchUp();
        two.catchUp();
        assertEquals(1, database.number("select count(*) from SEG_DUE where NEWS_AT is not null"));
        two.sweep();
        assertEquals(0, database.number("select count(*) from SEG_DUE where NEWS_AT is not null"));
        assertEquals(List.of("c1"), two.told.stream().map(c -> c.identityKey()).collect(Collectors.toList()));
        assertEquals(bought, two.told.get(0).occurredAt());
        assertTrue(two.isIn(ANNE, recent));

        long before = database.number("select sum(REVISION) from SEG_DUE");
        world.clock.advance(5_000);
        one.catchUp();
        one.sweep();
        two.catchUp();
        two.sweep();
        assertEquals(before, database.number("select sum(REVISION) from SEG_DUE"), "nobody was evaluated again");
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void aClockThatJumpsForwardAndBackEndsInTheTruthAndReadsAreRightAllTheTime_SPEC_17_8(TestDatabase database) {
        long recent = world.active("Recent", RECENT);
        TimeNode node = node(database, "one");
        node.happened(bought(ANNE, World.START));
        node.sweep();
        world.clock.set(World.START + 40 * World.DAY);
        assertFalse(node.isIn(ANNE, recent));
        node.sweep();
        assertEquals(0, database.number("select count(*) from SEG_MEMBERSHIP"));

        world.clock.set(World.START + World.DAY);
        assertTrue(node.isIn(ANNE, recent), "what was cached for later does not hold now");
        node.sweep();
        assertEquals(1, database.number("select count(*) from SEG_MEMBERSHIP"));
        world.clock.set(World.START + 30 * World.DAY);
        node.sweep();
        assertEquals(0, database.number("select count(*) from SEG_MEMBERSHIP"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void aSweeperThatWasDownForADayWritesWhatShouldHaveHappenedWhen_SPEC_17_8(TestDatabase database) {
        world.active("Recent", RECENT);
        TimeNode before = node(database, "before");
        for (long id = 1; id <= 700; id++) {
            before.stored(bought(Identity.customer(id), World.START + id * 60_000));
        }
        world.clock.set(World.START + World.DAY);
        for (long id = 1; id <= 700; id++) {
            before.updater.recheck(Identity.customer(id));
        }
        before.settle();
        world.clock.set(World.START + 31 * World.DAY);
        node(database, "after").sweep();
        assertEquals(0, database.number("select count(*) from SEG_MEMBERSHIP"));
        List<Long> should = new ArrayList<>();
        for (long id = 1; id <= 700; id++) {
            should.add(World.START + 30 * World.DAY + id * 60_000);
        }
        assertEquals(should, leftAt(database));
    }

    /** 29 March 2026 has 23 hours in Berlin, 25 October has 25. */
    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void onTheNightsWhenTheClocksChangeADayEndsAtMidnight_SPEC_17_8(TestDatabase database) {
        world.active("Two months", "bought >= 1 order in last 2 months");
        TimeNode node = node(database, "one");
        long spring = instant("2026-01-30T12:00:00");
        long autumn = instant("2026-08-26T12:00:00");
        node.stored(bought(ANNE, spring), bought(Identity.customer(2), autumn));
        world.clock.set(instant("2026-03-01T00:00:00"));
        node.updater.recheck(ANNE);
        node.settle();
        world.clock.set(instant("2026-10-01T00:00:00"));
        node.updater.recheck(Identity.customer(2));
        node.sweep();
        world.clock.set(instant("2026-11-01T00:00:00"));
        node.sweep();
        assertEquals(List.of(instant("2026-03-30T00:00:00"), instant("2026-10-26T00:00:00")), leftAt(database));
    }

    private TimeNode node(TestDatabase database, String name) {
        TimeNode node = new TimeNode(database.dataSource(), world, name);
        nodes.add(node);
        return node;
    }

    private Event bought(Identity who, long at) {
        return Event.of(EventType.ORDER_LINE, who, at)
                .id(EventIds.derived(at, who.key() + at))
                .receivedAt(at)
                .product(1L)
                .order(at)
                .amount(500L, "USD")
                .build();
    }

    private static long left(TestDatabase database, long at) {
        return database.number(
                "select count(*) from SEG_MEMBERSHIP_HISTORY where CHANGE_KIND = 'LEFT' and OCCURRED_AT = " + at);
    }

    private static List<Long> leftAt(TestDatabase database) {
        return database
                .query("select OCCURRED_AT from SEG_MEMBERSHIP_HISTORY where CHANGE_KIND = 'LEFT' order by OCCURRED_AT")
                .stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .collect(Collectors.toList());
    }

    private static List<String> keys(List<DueShopper> claimed) {
        return claimed.stream().map(DueShopper::identityKey).sorted().collect(Collectors.toList());
    }

    private static long instant(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant().toEpochMilli();
    }
}
