package com.segmentofone.storefront;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Stops a checkout before the payment: an offer that was in the price no longer applies, and its price is not held any more. The
 * cart has its new price, and the next attempt goes through.
 */
public final class OfferEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Long> offerIds;

    public OfferEndedException(Collection<Long> offerIds) {
        super("offers " + offerIds
                + " no longer apply to the cart; it has its new price, to be confirmed by the shopper");
        this.offerIds = new ArrayList<>(offerIds);
    }

    /** The host's ids of the offers that are not in the price any more. */
    public List<Long> offerIds() {
        return Collections.unmodifiableList(offerIds);
    }
}
