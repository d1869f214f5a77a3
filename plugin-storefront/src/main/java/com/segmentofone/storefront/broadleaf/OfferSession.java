package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.offer.OfferHolds;
import com.segmentofone.storefront.Shopper;
import java.util.Collections;
import java.util.Set;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.web.context.request.WebRequest;

/** Finds the notes on offers in the web session of the current request, which ends with an explicit log-out. */
final class OfferSession implements OfferHolds {

    @Override
    public Set<Long> heldFor(long customerId, long now) {
        OfferNotes notes = notes(false);
        return notes == null ? Collections.emptySet() : notes.heldFor(customerId, now);
    }

    /** @return null outside of requests, and where there is nothing to be had without making anything */
    OfferNotes notes(boolean make) {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        WebRequest request = context == null ? null : context.getWebRequest();
        if (request == null) {
            return null;
        }
        Object known = request.getAttribute(Shopper.OFFERS, WebRequest.SCOPE_SESSION);
        if (known instanceof OfferNotes) {
            return (OfferNotes) known;
        }
        return make ? made(request) : null;
    }

    private static OfferNotes made(WebRequest request) {
        OfferNotes notes = new OfferNotes();
        request.setAttribute(Shopper.OFFERS, notes, WebRequest.SCOPE_SESSION);
        return notes;
    }
}
