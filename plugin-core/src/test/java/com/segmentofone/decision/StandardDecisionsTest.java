package com.segmentofone.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.decision.content.ContentReader;
import com.segmentofone.event.Identity;
import com.segmentofone.recommend.BestSellers;
import com.segmentofone.segment.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 6: which variant a slot shows. */
class StandardDecisionsTest {

    private static final Identity ANNE = Identity.customer(1);
    private static final Identity BOB = Identity.customer(2);

    private final World world = new World();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Long, Map<String, String>> items = new HashMap<>();
    private final Set<Long> onSale = new TreeSet<>(Arrays.asList(1L, 2L, 3L));
    private boolean contentFails;
    private final long buyers = world.active("Buyers", "bought >= 1 order in last 30 days");
    private final long often = world.active("Often", "bought >= 2 orders in last 30 days");
    private final BestSellers best = new BestSellers(
            since -> Collections.singletonMap(2L, 5L), product -> Collections.singletonList(7L), world.clock);
    private final StandardDecisions decisions = new StandardDecisions(
            new SlotBoard(new Stored()),
            world.memberships,
            world.catalog,
            new Items(),
            new Picks(new Favourites(world.profiles(), null), best, new SmallShelf()));

    StandardDecisionsTest() {
        items.put(10L, Collections.singletonMap("title", "for everyone"));
        items.put(11L, Collections.singletonMap("title", "for buyers"));
        items.put(12L, Collections.singletonMap("title", "for frequent buyers"));
        world.happened(world.bought(ANNE, World.START));
        best.run();
    }

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    /** SPEC 1.6, 6.1 */
    @Test
    void theMostImportantVariantThatIsForTheShopperWins() {
        hero(content("all", 90, 10), content("often", 10, 12, often), content("buyers", 50, 11, buyers));
        assertEquals("buyers", shown(ANNE).variantKey());
        assertEquals("all", shown(BOB).variantKey());
        world.clock.advance(1_000);
        world.happened(world.bought(ANNE, World.START + 1_000));
        assertEquals("often", shown(ANNE).variantKey());
    }

    /** SPEC 6.1, 6.4 */
    @Test
    void tiesGoToTheSmallerKeyHoweverTheyAreStored() {
        hero(content("b", 50, 10), content("a", 50, 10), content("c", 50, 10));
        assertEquals("a", shown(ANNE).variantKey());
    }

    /** SPEC 6.2 */
    @Test
    void anExcludedSegmentWinsOverAnIncludedOne() {
        hero(SlotVariant.builder("x")
                .content(11L)
                .include(buyers)
                .exclude(buyers)
                .build());
        assertTrue(shown(ANNE).isFallback());
    }

    /** SPEC 6.3 */
    @Test
    void aScheduleHoldsFromItsBeginningAndUntilJustBeforeItsEnd() {
        hero(SlotVariant.builder("x")
                .content(10L)
                .active(World.START + 1_000, World.START + 2_000)
                .build());
        assertTrue(shown(ANNE).isFallback());
        world.clock.set(World.START + 1_000);
        assertEquals("x", shown(ANNE).variantKey());
        world.clock.set(World.START + 1_999);
        assertEquals("x", shown(ANNE).variantKey());
        world.clock.set(World.START + 2_000);
        assertTrue(shown(ANNE).isFallback());
    }

    /** SPEC 6.1 */
    @Test
    void whatIsDisabledIsNotShown() {
        hero(SlotVariant.builder("x").content(10L).enabled(false).build());
        assertTrue(shown(ANNE).isFallback());
    }

    @Test
    void contentThatIsNotLiveMakesRoomForTheNextVariant() {
        hero(content("gone", 10, 99), content("all", 90, 10));
        assertEquals("all", shown(ANNE).variantKey());
    }

    /** SPEC 6.9 */
    @Test
    void theReasonNamesTheSegmentsThatDecided() {
        hero(content("buyers", 10, 11, buyers, often), content("all", 90, 10));
        assertEquals(Collections.singletonList("Buyers"), shown(ANNE).reason().segments());
        assertEquals("Because you belong to: Buyers", shown(ANNE).reason().text(Locale.ENGLISH));
        assertEquals("everyone", shown(BOB).reason().code());
        assertEquals("すべての人に表示", shown(BOB).reason().text(Locale.JAPANESE));
    }

    /** SPEC 6.10 */
    @Test
    void anyFailureIsTheFallbackAndIsCounted() {
        hero(content("all", 90, 10));
        contentFails = true;
        for (int i = 0; i < 100; i++) {
            assertSame(Decision.FALLBACK, shown(ANNE));
        }
        assertEquals(100, decisions.failures());
        contentFails = false;
        assertEquals("all", shown(ANNE).variantKey());
    }

    @Test
    void anUnknownSlotIsTheFallbackAndNoFailure() {
        assertSame(Decision.FALLBACK, decisions.decide("nowhere", ANNE, world.clock.instant()));
        assertEquals(0, decisions.failures());
    }

    @Test
    void productRowsShowOnlyWhatIsOnSaleBestSellersFirst() {
        slots.add(new Slot(
                "row",
                "Row",
                SlotKind.PRODUCTS,
                null,
                Collections.singletonList(
                        SlotVariant.builder("x").source("category:7").build())));
        assertEquals(Arrays.asList(2L, 1L, 3L), row());
        onSale.remove(2L);
        assertEquals(Arrays.asList(1L, 3L), row());
        onSale.clear();
        assertTrue(decisions.decide("row", ANNE, world.clock.instant()).isFallback());
    }

    @Test
    void aSourceThatIsNoneIsRefusedSayingWhatIs() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Source.parse("category:wine"));
        assertTrue(refused.getMessage().contains("category:<id>"));
        assertEquals("category:12", Source.parse(" category:12 ").toString());
        assertEquals(Source.Kind.BESTSELLERS, Source.parse(null).kind());
    }

    private List<Long> row() {
        return decisions.decide("row", ANNE, world.clock.instant()).productIds();
    }

    private void hero(SlotVariant... variants) {
        slots.add(new Slot("hero", "Hero", SlotKind.CONTENT, null, Arrays.asList(variants)));
    }

    private Decision shown(Identity who) {
        return decisions.decide("hero", who, world.clock.instant());
    }

    private static SlotVariant content(String key, int priority, long item, long... segments) {
        SlotVariant.Builder variant =
                SlotVariant.builder(key).priority(priority).content(item);
        Arrays.stream(segments).forEach(variant::include);
        return variant.build();
    }

    private final class Stored implements Slots {
        @Override
        public List<Slot> all() {
            return slots;
        }

        @Override
        public void store(Slot slot) {
            slots.add(slot);
        }
    }

    private final class Items implements ContentReader {
        @Override
        public Map<String, String> read(long id) {
            if (contentFails) {
                throw new IllegalStateException("the database is gone");
            }
            return items.get(id);
        }
    }

    private final class SmallShelf implements Shelf {
        @Override
        public boolean isOnSale(long productId) {
            return onSale.contains(productId);
        }

        @Override
        public boolean isLive(long categoryId) {
            return true;
        }

        @Override
        public List<Long> childrenOf(long categoryId) {
            return Collections.emptyList();
        }

        @Override
        public List<Long> productsIn(long categoryId, int n) {
            return new ArrayList<>(onSale);
        }

        @Override
        public List<Long> categoriesAtLevel(int level) {
            return Collections.emptyList();
        }
    }
}
