package com.segmentofone.broadleaf;

/** How far the back-fill of older orders is. */
public final class BackfillProgress {
    private final long orderId;
    private final long eventsWritten;
    private final boolean complete;

    BackfillProgress(long orderId, long eventsWritten, boolean complete) {
        this.orderId = orderId;
        this.eventsWritten = eventsWritten;
        this.complete = complete;
    }

    /** The highest order id that has been looked at. */
    public long orderId() {
        return orderId;
    }

    /** Written by this node since its start. */
    public long eventsWritten() {
        return eventsWritten;
    }

    /** True once every order has been looked at. */
    public boolean complete() {
        return complete;
    }
}
