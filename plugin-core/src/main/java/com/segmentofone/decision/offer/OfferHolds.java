package com.segmentofone.decision.offer;

import java.util.Collections;
import java.util.Set;

/** The offers whose price holds for whoever the current thread works for. */
@FunctionalInterface
public interface OfferHolds {

    OfferHolds NONE = (customerId, now) -> Collections.emptySet();

    /**
     * @param customerId the host's id of who buys
     * @param now epoch milliseconds
     */
    Set<Long> heldFor(long customerId, long now);
}
