package com.segmentofone.decision.offer;

import com.segmentofone.event.Identity;
import java.time.Instant;
import java.util.Map;

/** Decides which restricted offers a shopper may have. */
public interface OfferDecisions {

    /**
     * Of every offer that is restricted to segments; what is not among them is for everyone. Never throws. While it cannot be told
     * which segments the shopper is in, restricted offers are not given.
     *
     * @param identity null for a shopper whom nobody knows, who is in no segment
     */
    Map<Long, OfferDecision> decide(Identity identity, Instant now);

    /** The audience of an offer, restricted or not. */
    OfferAudience audience(long offerId);
}
