package com.segmentofone.starter;

/** Finds offers by the name operators gave them. */
@FunctionalInterface
public interface OfferNames {

    /** @return null when there is none */
    Long idOfOffer(String offerName);
}
