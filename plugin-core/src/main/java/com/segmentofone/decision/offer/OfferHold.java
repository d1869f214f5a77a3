package com.segmentofone.decision.offer;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** That the price which a shopper saw at the checkout holds for a while, even if a membership ends. */
public final class OfferHold implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long customerId;
    private final long orderId;
    private final TreeSet<Long> offerIds;
    private final long until;

    /**
     * @param customerId the host's id of who buys, be it a guest
     * @param until epoch milliseconds, exclusive
     */
    public OfferHold(long customerId, long orderId, Collection<Long> offerIds, long until) {
        this.customerId = customerId;
        this.orderId = orderId;
        this.offerIds = new TreeSet<>(offerIds);
        this.until = until;
    }

    public boolean isOf(long customer, long now) {
        return customerId == customer && now < until;
    }

    public boolean isOf(long customer, long order, long now) {
        return orderId == order && isOf(customer, now);
    }

    public Set<Long> offerIds() {
        return Collections.unmodifiableSet(offerIds);
    }
}
