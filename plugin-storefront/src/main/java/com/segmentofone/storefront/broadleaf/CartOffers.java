package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.offer.OfferDecision;
import com.segmentofone.decision.offer.OfferRights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Compares the restricted offers that are in a cart's price with those that its customer may have now. */
final class CartOffers {

    private static final int CARTS = 10_000;

    private final OfferRights rights;
    private final OfferService offers;
    private final Map<Long, Set<Long>> consideredByCart =
            Collections.synchronizedMap(new LinkedHashMap<Long, Set<Long>>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Set<Long>> eldest) {
                    return size() > CARTS;
                }
            });

    CartOffers(OfferRights rights, OfferService offers) {
        this.rights = rights;
        this.offers = offers;
    }

    /** What has changed since the cart was priced. */
    Difference differenceOf(Order cart) {
        if (!isCart(cart)) {
            return Difference.NONE;
        }
        Map<Long, OfferDecision> restricted = restrictedFor(cart.getCustomer());
        if (restricted.isEmpty()) {
            return Difference.NONE;
        }
        Set<Long> allowed = rights.allowed(restricted, cart.getCustomer().getId());
        Set<Long> applied = appliedTo(cart);
        applied.retainAll(restricted.keySet());
        Set<Long> lost = new TreeSet<>(applied);
        lost.removeAll(allowed);
        Set<Long> news = new TreeSet<>(allowed);
        news.removeAll(applied);
        news.removeAll(consideredByCart.getOrDefault(cart.getId(), Collections.emptySet()));
        return new Difference(lost, !news.isEmpty(), allowed);
    }

    /** The cart is priced with what the difference allows, or need not be. */
    void considered(Order cart, Difference difference) {
        if (!difference.allowed.isEmpty() || consideredByCart.containsKey(cart.getId())) {
            consideredByCart.put(cart.getId(), difference.allowed);
        }
    }

    /** Those in the price that are restricted to segments. */
    Set<Long> restrictedIn(Order cart) {
        Set<Long> applied = isCart(cart) ? appliedTo(cart) : new TreeSet<>();
        if (!applied.isEmpty()) {
            applied.retainAll(restrictedFor(cart.getCustomer()).keySet());
        }
        return applied;
    }

    private Map<Long, OfferDecision> restrictedFor(Customer customer) {
        return rights.decisions(customer.getId(), customer.isRegistered());
    }

    private Set<Long> appliedTo(Order cart) {
        Set<Long> applied = new TreeSet<>();
        for (Offer offer : offers.getUniqueOffersFromOrder(cart)) {
            applied.add(offer.getId());
        }
        return applied;
    }

    static boolean isCart(Order order) {
        return order != null
                && order.getId() != null
                && order.getCustomer() != null
                && OrderStatus.IN_PROCESS.equals(order.getStatus())
                && order.getOrderItems() != null
                && !order.getOrderItems().isEmpty();
    }

    /** Between what is in a cart's price and what may be. */
    static final class Difference {
        static final Difference NONE = new Difference(Collections.emptySet(), false, Collections.emptySet());

        private final Set<Long> lost;
        private final boolean gained;
        private final Set<Long> allowed;

        Difference(Set<Long> lost, boolean gained, Set<Long> allowed) {
            this.lost = lost;
            this.gained = gained;
            this.allowed = allowed;
        }

        /** In the price, but not the customer's any more. */
        Set<Long> lost() {
            return lost;
        }

        /** Whether the customer may have an offer that was not considered when the cart was priced. */
        boolean isToPrice() {
            return gained || !lost.isEmpty();
        }
    }
}
