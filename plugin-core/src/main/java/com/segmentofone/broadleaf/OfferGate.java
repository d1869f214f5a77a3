package com.segmentofone.broadleaf;

import com.segmentofone.decision.offer.OfferDecision;
import com.segmentofone.decision.offer.OfferDecisions;
import com.segmentofone.decision.offer.OfferHolds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Lets those offers through that the customer's segments allow, and those whose price still holds. */
public final class OfferGate {

    private final OfferDecisions decisions;
    private final OfferHolds holds;
    private final CustomerSegments segments;
    private final Clock clock;

    OfferGate(OfferDecisions decisions, OfferHolds holds, CustomerSegments segments, Clock clock) {
        this.decisions = decisions;
        this.holds = holds;
        this.segments = segments;
        this.clock = clock;
    }

    /** For the host's own rules about customers, which may ask for segments. */
    void tellSegments(Customer customer) {
        segments.offerTo(customer);
    }

    List<Offer> filter(List<Offer> offers, Customer customer) {
        if (offers == null || offers.isEmpty()) {
            return offers;
        }
        Map<Long, OfferDecision> restricted = decisions(customer);
        Set<Long> allowed = allowed(restricted, customer);
        List<Offer> kept = new ArrayList<>(offers);
        kept.removeIf(offer -> restricted.containsKey(offer.getId()) && !allowed.contains(offer.getId()));
        return kept;
    }

    /** Of all restricted offers, whether the customer may have them by what is true now, without what holds. */
    public Map<Long, OfferDecision> decisions(Customer customer) {
        return decisions.decide(Buyers.identityOf(customer), clock.instant());
    }

    /** Of the decisions given, those offers that may be applied: what is allowed, and what holds. */
    public Set<Long> allowed(Map<Long, OfferDecision> restricted, Customer customer) {
        Set<Long> held = customer == null || customer.getId() == null
                ? Collections.emptySet()
                : holds.heldFor(customer.getId(), clock.millis());
        Set<Long> allowed = new HashSet<>();
        restricted.forEach((id, decision) -> {
            if (decision.isAllowed() || held.contains(id)) {
                allowed.add(id);
            }
        });
        return allowed;
    }
}
