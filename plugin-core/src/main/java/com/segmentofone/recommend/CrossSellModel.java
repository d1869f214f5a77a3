package com.segmentofone.recommend;

import java.util.Collection;
import java.util.List;

/** What is known of co-purchases now. Read by requests without any wait; what training has made comes in as a whole. */
public final class CrossSellModel {

    private volatile State state = new State(CoPurchases.NONE, SegmentShares.NONE, 0);

    /** The counts over everybody; of nobody until first trained. */
    public CoPurchases purchases() {
        return state.purchases;
    }

    /**
     * What goes together with some products, for a shopper of some segments. Best first; equal input gives equal answers.
     *
     * @param context product ids, the most important first
     * @param segmentIds the shopper's segments
     */
    public List<Association> associations(Collection<Long> context, Collection<Long> segmentIds) {
        State now = state;
        return now.purchases.associations(context, now.shares.of(segmentIds), -1);
    }

    /** How much more a segment's own customers count for its members; 0 when everybody's counts say as much. */
    public double weightOf(long segmentId) {
        return state.shares.weight(segmentId);
    }

    /** Purchases with more in them; customers keep their numbers, so what was found out of segments still holds. */
    synchronized void publish(CoPurchases purchases) {
        state = new State(purchases, state.shares, state.generation);
    }

    /** Purchases with customers numbered anew; nothing is known of segments until they are weighed again. */
    synchronized void renew(CoPurchases purchases) {
        state = new State(purchases, SegmentShares.NONE, state.generation + 1);
    }

    /** Of how many times purchases were numbered anew; 0 before anything is known. */
    int generation() {
        return state.generation;
    }

    /** @param generation of the purchases that they were found from; those of an older one are left out */
    synchronized void weighed(SegmentShares shares, int generation) {
        if (generation == state.generation) {
            state = new State(state.purchases, shares, generation);
        }
    }

    /** What belongs together: customers of shares are numbered as in the purchases. */
    private static final class State {
        private final CoPurchases purchases;
        private final SegmentShares shares;
        private final int generation;

        State(CoPurchases purchases, SegmentShares shares, int generation) {
            this.purchases = purchases;
            this.shares = shares;
            this.generation = generation;
        }
    }
}
