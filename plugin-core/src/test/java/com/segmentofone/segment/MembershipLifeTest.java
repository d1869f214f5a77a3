package com.segmentofone.segment;

import static com.segmentofone.segment.World.DAY;
import static com.segmentofone.segment.World.START;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 5: how memberships begin, hold and end. */
class MembershipLifeTest {

    private static final Identity ANNE = Identity.customer(1);
    private static final String RECENT = "bought >= 1 order in last 30 days";
    private static final String LAPSED = "bought >= 1 order ever and not bought >= 1 order in last 90 days";

    private final World world = new World();

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    /** SPEC 1.4, 5.5, 5.7 */
    @Test
    void anEventMakesAMemberAndTheHistorySaysSinceWhenAndWhy() {
        long recent = world.active("Recent", RECENT);
        world.clock.set(START + 5_000);
        world.happened(world.bought(ANNE, START + 4_000));

        Membership stored = world.store.load("c1").in(recent);
        assertEquals(START + 4_000, stored.since());
        assertEquals(START + 4_000 + 30 * DAY, stored.validUntil());
        assertTrue(stored.why().get(0).contains("1"), stored.why().toString());
        MembershipChange entered = world.store.history.get(0);
        assertEquals(MembershipChange.Kind.ENTERED, entered.kind());
        assertEquals(START + 4_000, entered.occurredAt());
        assertEquals(START + 5_000, entered.recordedAt());
        assertEquals(world.store.history.size(), world.told.size());
    }

    /** SPEC 5.5 */
    @Test
    void anExpiredMembershipIsEvaluatedInPlaceOnRead() {
        long recent = world.active("Recent", RECENT);
        world.happened(world.bought(ANNE, START));
        assertTrue(world.isIn(ANNE, recent));

        world.clock.set(START + 30 * DAY - 1_000);
        assertTrue(world.isIn(ANNE, recent));
        world.clock.set(START + 30 * DAY);
        assertFalse(world.isIn(ANNE, recent));
    }

    /** SPEC 4.21 */
    @Test
    void aCancellationEndsAMembershipAtItsOwnTime() {
        long recent = world.active("Recent", RECENT);
        Event line = world.bought(ANNE, START);
        world.happened(line);
        world.clock.set(START + 5_000);
        world.happened(Event.of("order.cancelled", ANNE, START + 4_000)
                .order(line.orderId())
                .build());

        assertFalse(world.isIn(ANNE, recent));
        MembershipChange left = world.store.history.get(1);
        assertEquals(MembershipChange.Kind.LEFT, left.kind());
        assertEquals(START + 4_000, left.occurredAt());
    }

    /** SPEC 5.7, 5.16 */
    @Test
    void theSweeperWritesTheExitWithItsExactDueTimeHoweverLateItRuns() {
        long recent = world.active("Recent", RECENT);
        world.happened(world.bought(ANNE, START));

        world.clock.set(START + 30 * DAY + 7_777_000);
        world.sweep();

        assertNull(world.store.load("c1").in(recent));
        MembershipChange left = world.store.history.get(1);
        assertEquals(MembershipChange.Kind.LEFT, left.kind());
        assertEquals(START + 30 * DAY, left.occurredAt());
        assertEquals(START + 30 * DAY + 7_777_000, left.recordedAt());
    }

    /** SPEC 5.16 */
    @Test
    void whoeverBecomesAMemberByTimeAloneEntersAtThatSecond() {
        long lapsed = world.active("Lapsed", LAPSED);
        world.happened(world.bought(ANNE, START));
        assertNull(world.store.load("c1").in(lapsed));

        world.clock.set(START + 90 * DAY + 400);
        world.sweep();

        assertEquals(START + 90 * DAY, world.store.load("c1").in(lapsed).since());
    }

    /** SPEC 5.7 */
    @Test
    void severalDueTimesThatWereMissedAllGetTheirOwnLine() {
        world.active("Recent", RECENT);
        world.active("Lapsed", LAPSED);
        world.happened(world.bought(ANNE, START));

        world.clock.set(START + 200 * DAY);
        world.sweep();

        assertEquals(START + 30 * DAY, world.store.history.get(1).occurredAt());
        assertEquals(START + 90 * DAY, world.store.history.get(2).occurredAt());
    }

    /** SPEC 5.6 */
    @Test
    void anEventThatNoSegmentReadsEvaluatesNobody() {
        world.active("Recent", RECENT);
        world.happened(world.bought(ANNE, START));
        int before = world.profilesLoaded;
        world.happened(Event.of(EventType.SEARCH, ANNE, START)
                .attribute("phrase", "wine")
                .build());
        assertEquals(before, world.profilesLoaded);
    }

    /** SPEC 5.6 */
    /** SPEC 5.6 */
    @Test
    void theFirstEventOfSomebodyEvaluatesAlsoTheSegmentsThatDoNotReadIt() {
        long never = world.active("Never bought", "never bought ever");
        Identity visitor = Identity.visitor("new");
        world.happened(Event.of(EventType.SEARCH, visitor, START).build());
        assertNotNull(world.store.load("vnew").in(never));
    }

    /** SPEC 5.17: no pass over everyone would find them again. */
    @Test
    void somebodyOfWhomNothingIsKnownIsReadAndNotStored() {
        long never = world.active("Never bought", "never bought ever");
        Identity stranger = Identity.visitor("stranger");
        assertTrue(world.isIn(stranger, never));
        world.settle();
        assertSame(StoredStanding.NOTHING, world.store.load("vstranger"));
    }

    /** SPEC 5.3 */
    @Test
    void newsOfACustomerAndOfTheCustomersVisitorAtOnceIsWrittenOnce() throws Exception {
        world.active("Recent", RECENT);
        world.aliases.put("abc", 1L);
        CountDownLatch busy = new CountDownLatch(1);
        world.worker.submit(() -> {
            busy.await();
            return null;
        });
        Event view = Event.of(EventType.SEARCH, Identity.visitor("abc"), START).build();
        Event order = world.bought(ANNE, START);
        Collections.addAll(world.log, view, order);
        world.updater.onStored(Arrays.asList(view, order));
        busy.countDown();
        world.settle();
        assertEquals(1, world.store.history.size());
    }

    @Test
    void anEventReachesSegmentsThatReadItThroughAnotherSegment() {
        world.active("Recent", RECENT);
        long reader = world.active("Reader", "in segment \"Recent\"");
        world.happened(world.bought(ANNE, START));
        assertTrue(world.isIn(ANNE, reader));
        world.clock.set(START + 30 * DAY);
        assertFalse(world.isIn(ANNE, reader));
    }

    @Test
    void aCachedAnswerIsTheSameObjectUntilThereIsNews() {
        world.active("Recent", RECENT);
        world.happened(world.bought(ANNE, START));
        ShopperSegments first = world.memberships.of(ANNE, world.clock.instant());
        assertSame(first, world.memberships.of(ANNE, world.clock.instant()));
    }

    /** SPEC 1.2, 5.9 */
    @Test
    void aVisitorsHistoryCountsForTheCustomerAndTheVisitorIsNoLongerCounted() {
        long recent = world.active("Recent", RECENT);
        Identity visitor = Identity.visitor("abc");
        world.happened(world.bought(visitor, START));
        assertTrue(world.store.load("vabc").in(recent) != null);

        world.aliases.put("abc", 1L);
        world.happened(Event.of(EventType.LOGGED_IN, ANNE, START + 1_000).build());

        assertTrue(world.isIn(ANNE, recent));
        assertSame(StoredStanding.NOTHING, world.store.load("vabc"));
        assertTrue(world.store.load("c1").in(recent) != null);
    }

    /** SPEC 5.11, 10.5 */
    @Test
    void aSegmentWhoseRuleBecomesInvalidKeepsItsMembersAndSaysWhy() {
        long wine = world.active("Wine buyers", "bought >= 1 order in last 30 days where category is \"Wine\"");
        world.happened(world.bought(ANNE, START));
        world.categories.remove("Wine");
        world.loader.revalidate();

        assertEquals(SegmentStatus.BROKEN, world.definitions.find(wine).status());
        assertTrue(world.definitions.find(wine).statusReason().length() > 0);
        world.clock.set(START + 100 * DAY);
        assertTrue(world.isIn(ANNE, wine));
        assertFalse(world.isIn(Identity.customer(2), wine));
    }

    @Test
    void aDatabaseThatFailsIsTriedAgainAndNothingIsLost() {
        long recent = world.active("Recent", RECENT);
        world.store.failures = 1;
        world.happened(world.bought(ANNE, START));
        assertTrue(world.isIn(ANNE, recent));
        await().until(() -> world.store.load("c1").in(recent) != null);
    }

    @Test
    void whatCannotBeToldIsNoSegmentAndNoException() {
        world.active("Recent", RECENT);
        Memberships broken = new LiveMemberships(null);
        assertEquals(0, broken.of(ANNE, world.clock.instant()).memberships().size());
    }

    /** SPEC 5.11 */
    @Test
    void aChangedRuleIsObeyedByTheNextRead() {
        long id = world.active("Recent", RECENT);
        world.happened(world.bought(ANNE, START));
        assertTrue(world.isIn(ANNE, id));
        String stricter = "bought >= 2 orders in last 30 days";
        world.definitions.store(world.definitions.find(id).toBuilder()
                .rule(stricter, world.rules.toJson(world.rules.fromText(stricter)))
                .version(2)
                .build());
        world.loader.reload();
        assertFalse(world.isIn(ANNE, id));
    }

    @Test
    void aNodeThatDoesNotKnowASegmentYetLeavesItsMembersAlone() {
        long first = world.active("Recent", RECENT);
        SegmentUpdater late = world.anotherNode();
        long second = world.active("Ever", "bought >= 1 order ever");
        world.happened(world.bought(ANNE, START));
        assertEquals(2, world.store.load("c1").memberships().size());

        late.settleDue(Collections.singleton("c1"));
        assertNotNull(world.store.load("c1").in(second));
        assertNotNull(world.store.load("c1").in(first));
    }

    @Test
    void aNodeThatKnowsAnOlderVersionLeavesTheNewerOnesMembersAlone() {
        long recent = world.active("Recent", "bought >= 5 orders in last 30 days");
        SegmentUpdater late = world.anotherNode();
        world.definitions.store(world.definitions.find(recent).toBuilder()
                .rule(RECENT, world.rules.toJson(world.rules.fromText(RECENT)))
                .version(2)
                .build());
        world.loader.reload();
        world.happened(world.bought(ANNE, START));

        late.settleDue(Collections.singleton("c1"));
        assertEquals(2, world.store.load("c1").in(recent).version());
    }

    @Test
    void aDeletedSegmentHasNoMembersAndTheHistorySaysSo() {
        long recent = world.active("Recent", RECENT);
        world.happened(world.bought(ANNE, START));
        world.definitions.delete(recent);
        world.loader.reload();
        world.updater.recheck(ANNE);
        world.settle();
        assertNull(world.store.load("c1").in(recent));
        assertEquals(
                MembershipChange.Kind.LEFT, world.store.history("c1", 1).get(0).kind());
    }
}
