package com.segmentofone.starter;

import com.segmentofone.decision.offer.OfferAudience;
import com.segmentofone.decision.offer.OfferAudiences;
import com.segmentofone.starter.StarterDefinitions.StarterOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives offers of a definitions file their segments, where nobody has given them any. */
public final class StarterOffers {

    private final OfferAudiences audiences;
    private final OfferNames offers;

    public StarterOffers(OfferAudiences audiences, OfferNames offers) {
        this.audiences = audiences;
        this.offers = offers;
    }

    void add(List<StarterOffer> file, Map<String, Long> segments, List<String> refused) {
        for (StarterOffer one : file) {
            try {
                add(one, segments);
            } catch (IllegalArgumentException e) {
                refused.add("offer \"" + one.offer + "\": " + e.getMessage());
            }
        }
    }

    private void add(StarterOffer one, Map<String, Long> segments) {
        Long id = offers.idOfOffer(one.offer);
        if (id == null) {
            throw new IllegalArgumentException("there is no offer of this name");
        }
        OfferAudience before = audiences.find(id);
        if (!before.isRestricted() && before.why().isEmpty()) {
            audiences.store(new OfferAudience(id, ids(one.include, segments), ids(one.exclude, segments), one.why));
        }
    }

    private static List<Long> ids(List<String> names, Map<String, Long> segments) {
        List<Long> ids = new ArrayList<>();
        names.forEach(name -> ids.add(StarterImport.idOf(name, segments)));
        return ids;
    }
}
