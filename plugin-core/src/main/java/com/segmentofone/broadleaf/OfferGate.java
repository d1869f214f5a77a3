package com.segmentofone.broadleaf;

import com.segmentofone.decision.offer.OfferDecision;
import com.segmentofone.decision.offer.OfferRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Lets those offers through that the customer's segments allow, and those whose price still holds. */
final class OfferGate {

    private final OfferRights rights;
    private final CustomerSegments segments;

    OfferGate(OfferRights rights, CustomerSegments segments) {
        this.rights = rights;
        this.segments = segments;
    }

    /** For the host's own rules about customers, which may ask for segments. */
    void tellSegments(Customer customer) {
        segments.offerTo(customer);
    }

    List<Offer> filter(List<Offer> offers, Customer customer) {
        if (offers == null || offers.isEmpty()) {
            return offers;
        }
        Long customerId = customer == null ? null : customer.getId();
        Map<Long, OfferDecision> restricted = rights.decisions(customerId, customer != null && customer.isRegistered());
        Set<Long> allowed = rights.allowed(restricted, customerId);
        List<Offer> kept = new ArrayList<>(offers);
        kept.removeIf(offer -> restricted.containsKey(offer.getId()) && !allowed.contains(offer.getId()));
        return kept;
    }
}
