package com.segmentofone.decision.offer;

import com.segmentofone.event.CurrentVisitor;
import com.segmentofone.event.Identity;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which restricted offers a customer of the host's may have: by what is true now, and by the price that still holds. */
public final class OfferRights {

    private final OfferDecisions decisions;
    private final OfferHolds holds;
    private final Clock clock;

    public OfferRights(OfferDecisions decisions, OfferHolds holds, Clock clock) {
        this.decisions = decisions;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * A registered customer is that customer. Any other customer of the host's stands for the visitor whom the request comes from,
     * and for nobody outside of requests: the host gives everyone a customer, also whom the plugin may not know.
     *
     * @param customerId the host's; may be null
     * @return null for nobody
     */
    public static Identity identityOf(Long customerId, boolean registered) {
        if (registered && customerId != null) {
            return Identity.customer(customerId);
        }
        return CurrentVisitor.get().map(CurrentVisitor::visitor).orElse(null);
    }

    /** Of every restricted offer, by what is true now, without what holds. */
    public Map<Long, OfferDecision> decisions(Long customerId, boolean registered) {
        return decisions.decide(identityOf(customerId, registered), clock.instant());
    }

    /** Of the offers decided upon, those that may be applied: what is allowed, and what holds. */
    public Set<Long> allowed(Map<Long, OfferDecision> restricted, Long customerId) {
        Set<Long> held = customerId == null ? Collections.<Long>emptySet() : holds.heldFor(customerId, clock.millis());
        Set<Long> allowed = new HashSet<>();
        restricted.forEach((id, decision) -> {
            if (decision.isAllowed() || held.contains(id)) {
                allowed.add(id);
            }
        });
        return allowed;
    }
}
