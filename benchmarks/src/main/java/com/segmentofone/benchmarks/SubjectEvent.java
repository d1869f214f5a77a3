package com.segmentofone.benchmarks;

/** One event as the peers read it. */
public final class SubjectEvent {

    private final String type;
    private final long second;
    private final long amount;

    SubjectEvent(String type, long second, long amount) {
        this.type = type;
        this.second = second;
        this.amount = amount;
    }

    public String getType() {
        return type;
    }

    /** Epoch seconds. */
    public long getSecond() {
        return second;
    }

    /** Cents; 0 when it has none. */
    public long getAmount() {
        return amount;
    }
}
