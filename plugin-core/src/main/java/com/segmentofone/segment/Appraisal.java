package com.segmentofone.segment;

import com.segmentofone.rule.Evaluation;
import java.util.Map;

/** What every active segment's rule says of one shopper at one instant, and until when. */
final class Appraisal {

    private final Map<Long, Evaluation> results;
    private final long nextChange;

    Appraisal(Map<Long, Evaluation> results) {
        this.results = results;
        this.nextChange = results.values().stream()
                .mapToLong(e -> millis(e.validUntil()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Null when the segment was not active. */
    Evaluation of(long segmentId) {
        return results.get(segmentId);
    }

    boolean isIn(long segmentId) {
        Evaluation result = results.get(segmentId);
        return result != null && result.isTrue();
    }

    /** When time alone first changes something, epoch milliseconds; {@code Long.MAX_VALUE} for never. */
    long nextChange() {
        return nextChange;
    }

    static long millis(long second) {
        return second == Evaluation.FOREVER ? Long.MAX_VALUE : Math.multiplyExact(second, 1000L);
    }
}
