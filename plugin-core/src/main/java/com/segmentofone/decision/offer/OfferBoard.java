package com.segmentofone.decision.offer;

import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeListener;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * For whom offers are, as this node knows it: read at first use, at news, and once a minute. What was read before stays when
 * reading fails.
 */
public final class OfferBoard implements ChangeListener, Runnable {

    private final OfferAudiences audiences;
    private volatile Map<Long, OfferAudience> byOffer;

    public OfferBoard(OfferAudiences audiences) {
        this.audiences = audiences;
    }

    /** By offer, in the order of their ids. */
    Map<Long, OfferAudience> all() {
        Map<Long, OfferAudience> known = byOffer;
        return known == null ? load() : known;
    }

    @Override
    public void run() {
        load();
    }

    @Override
    public void onChanges(List<Change> changes) {
        if (changes.stream().anyMatch(c -> c.kind().equals(Change.OFFER))) {
            load();
        }
    }

    private synchronized Map<Long, OfferAudience> load() {
        Map<Long, OfferAudience> fresh = new TreeMap<>();
        audiences.all().forEach(audience -> fresh.put(audience.offerId(), audience));
        byOffer = Collections.unmodifiableMap(fresh);
        return byOffer;
    }
}
