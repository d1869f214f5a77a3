package com.segmentofone.segment;

import java.time.Instant;

/** How many customers a rule matches. */
public final class Count {

    private final long exact;
    private final long total;
    private final Instant asOf;

    public Count(long exact, long total, Instant asOf) {
        this.exact = exact;
        this.total = total;
        this.asOf = asOf;
    }

    public long exact() {
        return exact;
    }

    /** Of so many customers. */
    public long total() {
        return total;
    }

    /** Every event stored before it is counted in. */
    public Instant asOf() {
        return asOf;
    }

    @Override
    public String toString() {
        return exact + " of " + total + " as of " + asOf;
    }
}
