package com.segmentofone.broadleaf;

/** How far the back-fill of older orders is, over all nodes; as it is noted: {@code <order id>}, and {@code complete} in the end. */
public final class BackfillProgress {
    static final BackfillProgress START = new BackfillProgress(0, false);

    private static final String COMPLETE = " complete";

    private final long orderId;
    private final boolean complete;

    BackfillProgress(long orderId, boolean complete) {
        this.orderId = orderId;
        this.complete = complete;
    }

    /** @param note null when nothing has been noted yet */
    static BackfillProgress of(String note) {
        if (note == null) {
            return START;
        }
        boolean complete = note.endsWith(COMPLETE);
        String id = complete ? note.substring(0, note.length() - COMPLETE.length()) : note;
        return new BackfillProgress(Long.parseLong(id), complete);
    }

    String note() {
        return orderId + (complete ? COMPLETE : "");
    }

    /** The highest order id that has been looked at. */
    public long orderId() {
        return orderId;
    }

    /** True once every order has been looked at. */
    public boolean complete() {
        return complete;
    }
}
