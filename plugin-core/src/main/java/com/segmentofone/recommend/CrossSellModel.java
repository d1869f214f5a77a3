package com.segmentofone.recommend;

import java.util.Collection;
import java.util.List;

/** What is known of co-purchases now. Read by requests without any wait; what training has made comes in as a whole. */
public final class CrossSellModel {

    private volatile State state = new State(CoPurchases.NONE, SegmentShares.NONE);

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

    void publish(CoPurchases purchases, SegmentShares shares) {
        state = new State(purchases, shares);
    }

    /** What belongs together: customers of shares are numbered as in the purchases. */
    private static final class State {
        private final CoPurchases purchases;
        private final SegmentShares shares;

        State(CoPurchases purchases, SegmentShares shares) {
            this.purchases = purchases;
            this.shares = shares;
        }
    }
}
