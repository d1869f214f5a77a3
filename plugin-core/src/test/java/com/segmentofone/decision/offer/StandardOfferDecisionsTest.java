package com.segmentofone.decision.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Identity;
import com.segmentofone.segment.Change;
import com.segmentofone.segment.ShopperSegments;
import com.segmentofone.segment.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 6.13 and 6.14: who may have an offer. */
class StandardOfferDecisionsTest {

    private static final Identity ANNE = Identity.customer(1);
    private static final Identity BOB = Identity.customer(2);
    private static final long OFFER = 7;

    private final World world = new World();
    private final long buyers = world.active("Buyers", "bought >= 1 order in last 30 days");
    private final long often = world.active("Often", "bought >= 2 orders in last 30 days");
    private final Stored stored = new Stored();
    private final OfferBoard board = new OfferBoard(stored);
    private final StandardOfferDecisions decisions =
            new StandardOfferDecisions(board, world.memberships, world.catalog);

    StandardOfferDecisionsTest() {
        world.happened(world.bought(ANNE, World.START));
    }

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    @Test
    void anOfferWithoutSegmentsIsNotRestricted() {
        stored.store(new OfferAudience(
                OFFER, Collections.emptyList(), Collections.emptyList(), Collections.singletonMap("en", "for you")));
        assertTrue(decisions.decide(BOB, now()).isEmpty());
        assertEquals("for you", decisions.audience(OFFER).why(Locale.ENGLISH));
    }

    @Test
    void membersMayHaveItAndOthersMayNot() {
        restrict(Arrays.asList(buyers, often), Collections.emptyList());
        assertEquals(OfferDecision.Cause.MEMBER, of(ANNE).cause());
        assertEquals(Collections.singletonList("Buyers"), of(ANNE).segments());
        assertEquals("Because the customer belongs to: Buyers", of(ANNE).toString());
        assertEquals(OfferDecision.Cause.NOT_MEMBER, of(BOB).cause());
        assertFalse(of(BOB).isAllowed());
        assertEquals("次のセグメントだけが対象です: Buyers, Often", of(BOB).text(Locale.JAPANESE));
    }

    @Test
    void anExcludedSegmentWinsOverAnIncludedOne() {
        restrict(Collections.singletonList(buyers), Collections.singletonList(buyers));
        assertEquals(OfferDecision.Cause.EXCLUDED, of(ANNE).cause());
        restrict(Collections.emptyList(), Collections.singletonList(buyers));
        assertFalse(of(ANNE).isAllowed());
        assertTrue(of(BOB).isAllowed());
    }

    @Test
    void nobodyIsInNoSegment() {
        restrict(Collections.singletonList(buyers), Collections.emptyList());
        assertFalse(of(null).isAllowed());
        restrict(Collections.emptyList(), Collections.singletonList(buyers));
        assertTrue(of(null).isAllowed());
    }

    @Test
    void membershipEndsWithTheWindow() {
        restrict(Collections.singletonList(buyers), Collections.emptyList());
        assertTrue(of(ANNE).isAllowed());
        world.clock.advance(30L * 24 * 3_600_000 + 1_000);
        assertFalse(of(ANNE).isAllowed());
    }

    @Test
    void whileSegmentsCannotBeToldRestrictedOffersAreNotGiven() {
        StandardOfferDecisions inTheDark =
                new StandardOfferDecisions(board, (identity, at) -> ShopperSegments.unknown(identity), world.catalog);
        restrict(Collections.emptyList(), Collections.singletonList(buyers));
        OfferDecision decision = inTheDark.decide(BOB, now()).get(OFFER);
        assertEquals(OfferDecision.Cause.UNKNOWN, decision.cause());
        assertFalse(decision.isAllowed());
    }

    @Test
    void aSegmentThatIsNotReadYetIsNoReasonToGive() {
        restrict(Collections.emptyList(), Collections.singletonList(99L));
        assertEquals(OfferDecision.Cause.UNKNOWN, of(BOB).cause());
    }

    @Test
    void whatWasReadBeforeStaysWhenReadingFails() {
        restrict(Collections.singletonList(buyers), Collections.emptyList());
        assertFalse(of(BOB).isAllowed());
        stored.fails = true;
        assertFalse(of(BOB).isAllowed());
        assertTrue(of(ANNE).isAllowed());
    }

    @Test
    void whenNothingCouldEverBeReadEveryOfferIsAsTheHostHasIt() {
        stored.fails = true;
        assertTrue(decisions.decide(BOB, now()).isEmpty());
        assertTrue(decisions.decide(BOB, now()).isEmpty());
        assertEquals(2, decisions.failures());
    }

    @Test
    void wordsFallBackToEnglishAndThenToAny() {
        Map<String, String> why = new HashMap<>();
        why.put("ja", "ワイン好きの方に");
        why.put("de", "  ");
        OfferAudience audience = new OfferAudience(OFFER, Collections.emptyList(), Collections.emptyList(), why);
        assertEquals("ワイン好きの方に", audience.why(Locale.FRENCH));
        assertEquals(Collections.singleton("ja"), audience.why().keySet());
        why.put("en", "for wine lovers");
        audience = new OfferAudience(OFFER, Collections.emptyList(), Collections.emptyList(), why);
        assertEquals("for wine lovers", audience.why(Locale.FRENCH));
        assertEquals("ワイン好きの方に", audience.why(Locale.JAPAN));
    }

    private void restrict(List<Long> included, List<Long> excluded) {
        stored.store(new OfferAudience(OFFER, included, excluded, Collections.emptyMap()));
        board.onChanges(Collections.singletonList(new Change("1", 0, Change.OFFER, null)));
    }

    private OfferDecision of(Identity identity) {
        return decisions.decide(identity, now()).get(OFFER);
    }

    private Instant now() {
        return world.clock.instant();
    }

    /** In memory. */
    private static final class Stored implements OfferAudiences {
        private final Map<Long, OfferAudience> all = new HashMap<>();
        private boolean fails;

        @Override
        public List<OfferAudience> all() {
            if (fails) {
                throw new IllegalStateException("away");
            }
            return new ArrayList<>(all.values());
        }

        @Override
        public OfferAudience find(long offerId) {
            return all.getOrDefault(offerId, OfferAudience.everyone(offerId));
        }

        @Override
        public void store(OfferAudience audience) {
            all.put(audience.offerId(), audience);
        }
    }
}
