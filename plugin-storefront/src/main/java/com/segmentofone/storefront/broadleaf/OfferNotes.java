package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.offer.OfferHold;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a web session knows of offers: the price that holds, and what has gone from the price without the shopper having been told. */
final class OfferNotes implements Serializable {

    private static final long serialVersionUID = 1L;

    private OfferHold hold;
    private long order;
    private TreeSet<Long> ended = new TreeSet<>();
    private boolean stopped;

    synchronized void hold(OfferHold value) {
        hold = value;
    }

    synchronized boolean holds(long customerId, long orderId, long now) {
        return hold != null && hold.isOf(customerId, orderId, now);
    }

    synchronized Set<Long> heldFor(long customerId, long now) {
        return hold != null && hold.isOf(customerId, now) ? hold.offerIds() : Collections.emptySet();
    }

    synchronized void ended(long orderId, Collection<Long> offers) {
        if (orderId != order) {
            ended = new TreeSet<>();
        }
        order = orderId;
        stopped = stopped && ended.containsAll(offers);
        ended.addAll(offers);
    }

    /** What a checkout must stop for, once. */
    synchronized List<Long> stopFor(long orderId) {
        if (orderId != order || stopped) {
            return Collections.emptyList();
        }
        stopped = true;
        return new ArrayList<>(ended);
    }

    /** What a page tells, once; from then on the shopper knows. */
    synchronized List<Long> tell(long orderId) {
        List<Long> told = orderId == order ? new ArrayList<>(ended) : Collections.emptyList();
        if (orderId == order) {
            ended.clear();
            stopped = false;
        }
        return told;
    }
}
