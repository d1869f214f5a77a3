package com.segmentofone.decision.crosssell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.decision.Shelf;
import com.segmentofone.decision.crosssell.ProposalReason.Kind;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.profile.ProfileVisitor;
import com.segmentofone.recommend.BestSellers;
import com.segmentofone.recommend.CrossSellModel;
import com.segmentofone.rule.Products;
import com.segmentofone.segment.ShopperSegments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SPEC 13: order of fallbacks, what is left out, and faults. Associations themselves are tested on a real host. */
class StandardCrossSellTest {
    private static final Identity ANNE = Identity.customer(1);
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private final Map<Long, List<Long>> crossSale = new HashMap<>();
    private final Map<Long, List<Long>> upSale = new HashMap<>();
    private final Map<Long, Long> prices = new HashMap<>();
    private final Map<Long, String> brands = new HashMap<>();
    private final Set<Long> soldOut = new HashSet<>();
    private final Set<Long> notOnSale = new HashSet<>();
    private final Map<Long, Long> units = new HashMap<>();
    private boolean profilesFail;
    private int profilesRead;
    private final OwnProducts own = new OwnProducts(new Profiles());
    private final BestSellers bestSellers = new BestSellers(since -> units, product -> List.of(7L), Clock.systemUTC());
    private final Dearer dearer = new Dearer(new AllPriced(), new FlatShelf());
    private final StandardCrossSell crossSell = new StandardCrossSell(
            new CrossSellModel(),
            (identity, now) -> ShopperSegments.none(identity),
            own,
            new ByHand(),
            bestSellers,
            dearer,
            new OpenShelf(),
            id -> !soldOut.contains(id));

    /** SPEC 13.5, 13.7 */
    @Test
    void relatedProductsComeBeforeBestSellersAndNothingComesTwice() {
        crossSale.put(1L, List.of(5L, 1L, 4L));
        bestSelling(4, 3, 2, 1);
        assertEquals(List.of(5L, 4L, 3L, 2L), ids(crossSell.crossSell(about(1), 6)));
        assertEquals(List.of(5L, 4L, 3L), ids(crossSell.crossSell(about(1), 3)));
    }

    /** SPEC 13.5 */
    @Test
    void whatIsInTheCartOwnedSoldOutOrNotOnSaleIsLeftOut() {
        bestSelling(6, 5, 4, 3, 2);
        bought(6);
        soldOut.add(5L);
        notOnSale.add(4L);
        assertEquals(List.of(2L), ids(crossSell.crossSell(new Occasion(ANNE, NOW, List.of(1L), List.of(3L)), 6)));
    }

    /** SPEC 13.7 */
    @Test
    void withoutAnythingToGoByNothingIsProposed() {
        assertTrue(crossSell
                .crossSell(new Occasion(ANNE, NOW, List.of(), List.of()), 6)
                .isEmpty());
        assertTrue(crossSell
                .upsell(new Occasion(ANNE, NOW, List.of(), List.of()), 6)
                .isEmpty());
    }

    /** SPEC 13.11 */
    @Test
    void theUpsellStaysWithinTheBandAndPutsTheBestStepFirst() {
        price(1, 1_000, "Own");
        price(2, 1_040, "Own");
        price(3, 1_990, "Other");
        price(4, 1_240, "Other");
        price(5, 2_010, "Own");
        price(6, 1_600, "Own");
        price(7, 900, "Own");
        dearer.run();
        List<Proposal> proposals = crossSell.upsell(about(1), 6);
        assertEquals(List.of(6L, 4L, 3L), ids(proposals));
        assertEquals(60, proposals.get(0).reason().percent());
        assertEquals(Kind.DEARER, proposals.get(0).reason().kind());
    }

    /** SPEC 13.11 */
    @Test
    void whatTheStorePicksComesFirstInTheUpsellWhateverItCosts() {
        price(1, 1_000, "Own");
        price(4, 1_240, "Own");
        price(9, 9_000, "Own");
        upSale.put(1L, List.of(9L));
        dearer.run();
        assertEquals(List.of(9L, 4L), ids(crossSell.upsell(about(1), 6)));
    }

    /** SPEC 13.10 */
    @Test
    void aFaultProposesNothingAndReachesNobody() {
        bestSelling(3, 2);
        profilesFail = true;
        assertTrue(crossSell.crossSell(about(1), 6).isEmpty());
        assertTrue(crossSell.upsell(about(1), 6).isEmpty());
        assertEquals(2, crossSell.failures());
        profilesFail = false;
        assertFalse(crossSell.crossSell(about(1), 6).isEmpty());
    }

    @Test
    void whatAShopperOwnsIsReadOnceUntilThereIsNews() {
        bestSelling(3, 2);
        assertEquals(List.of(3L, 2L), ids(crossSell.crossSell(about(1), 6)));
        crossSell.crossSell(about(1), 6);
        assertEquals(1, profilesRead);
        bought(3);
        own.onStored(events);
        assertEquals(List.of(2L), ids(crossSell.crossSell(about(1), 6)));
        assertEquals(2, profilesRead);
    }

    private static Occasion about(long product) {
        return new Occasion(ANNE, NOW, List.of(product), List.of());
    }

    private static List<Long> ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::productId).toList();
    }

    private void bestSelling(long... products) {
        for (int i = 0; i < products.length; i++) {
            units.put(products[i], 100L - i);
        }
        bestSellers.run();
    }

    private void bought(long product) {
        events.add(Event.of(EventType.ORDER_LINE, ANNE, NOW.toEpochMilli() - 1_000)
                .product(product)
                .order(1L)
                .build());
    }

    private void price(long product, long cents, String brand) {
        prices.put(product, cents);
        brands.put(product, brand);
    }

    private final class Profiles implements ProfileStore {
        @Override
        public Profile load(Identity identity) {
            profilesRead++;
            if (profilesFail) {
                throw new IllegalStateException("made to fail");
            }
            return Profile.empty(identity).with(events);
        }

        @Override
        public void forEachCustomer(ProfileVisitor visitor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forEachVisitor(ProfileVisitor visitor) {
            throw new UnsupportedOperationException();
        }
    }

    private final class ByHand implements Related {
        @Override
        public List<Long> crossSale(long productId) {
            return crossSale.getOrDefault(productId, List.of());
        }

        @Override
        public List<Long> upSale(long productId) {
            return upSale.getOrDefault(productId, List.of());
        }
    }

    private final class AllPriced implements ProductList {
        @Override
        public List<Long> productIds() {
            return new ArrayList<>(prices.keySet());
        }

        @Override
        public long revision() {
            return prices.size();
        }
    }

    /** One category for everything. */
    private final class FlatShelf implements Products {
        @Override
        public boolean inCategory(long productId, long categoryId) {
            return categoryId == 7;
        }

        @Override
        public boolean categoryWithin(long categoryId, long ancestorId) {
            return categoryId == ancestorId;
        }

        @Override
        public String brand(long productId) {
            return brands.get(productId);
        }

        @Override
        public long categoryAtLevel(long productId, int level) {
            return level == 0 ? 7 : 0;
        }

        @Override
        public long ancestorAtLevel(long categoryId, int level) {
            return level == 0 ? categoryId : 0;
        }

        @Override
        public long price(long productId) {
            return prices.getOrDefault(productId, -1L);
        }
    }

    private final class OpenShelf implements Shelf {
        @Override
        public boolean isOnSale(long productId) {
            return !notOnSale.contains(productId);
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
            return Collections.emptyList();
        }

        @Override
        public List<Long> categoriesAtLevel(int level) {
            return Collections.emptyList();
        }
    }
}
