package com.segmentofone.rule;

import java.util.Objects;

/**
 * A truth and how long it holds: for every second t' from the instant of evaluation until (not including) {@link #validUntil()},
 * without new input, the truth at t' is this truth.
 */
public final class Evaluation {

    /** No stored fact and no passing of time will ever change the truth. */
    public static final long FOREVER = Long.MAX_VALUE;

    private static final Evaluation TRUE = new Evaluation(Truth.TRUE, FOREVER);
    private static final Evaluation FALSE = new Evaluation(Truth.FALSE, FOREVER);
    private static final Evaluation UNKNOWN = new Evaluation(Truth.UNKNOWN, FOREVER);

    private final Truth truth;
    private final long validUntil;

    private Evaluation(Truth truth, long validUntil) {
        this.truth = Objects.requireNonNull(truth, "truth");
        this.validUntil = validUntil;
    }

    /** @param validUntil epoch seconds, exclusive, or {@link #FOREVER} */
    public static Evaluation of(Truth truth, long validUntil) {
        return validUntil == FOREVER ? forever(truth) : new Evaluation(truth, validUntil);
    }

    public static Evaluation forever(Truth truth) {
        if (truth == Truth.TRUE) {
            return TRUE;
        }
        return truth == Truth.FALSE ? FALSE : UNKNOWN;
    }

    public Truth truth() {
        return truth;
    }

    public boolean isTrue() {
        return truth == Truth.TRUE;
    }

    /** Epoch seconds, exclusive, or {@link #FOREVER}. */
    public long validUntil() {
        return validUntil;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evaluation
                && truth == ((Evaluation) other).truth
                && validUntil == ((Evaluation) other).validUntil;
    }

    @Override
    public int hashCode() {
        return 31 * truth.hashCode() + Long.hashCode(validUntil);
    }

    @Override
    public String toString() {
        return truth + (validUntil == FOREVER ? " forever" : " until " + validUntil);
    }
}
