package com.segmentofone.decision.offer;

import java.util.List;

/** Where it is kept for whom offers are. Every method is one transaction, or part of the caller's. */
public interface OfferAudiences {

    /** Of all offers that have segments or words, by offer. */
    List<OfferAudience> all();

    /** @return {@link OfferAudience#everyone} when nothing is stored */
    OfferAudience find(long offerId);

    /** Stores it in place of what was there; news of it goes to all nodes. */
    void store(OfferAudience audience);
}
