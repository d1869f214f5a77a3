package com.segmentofone.segment;

import com.segmentofone.rule.Rule;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * How large a segment would have been. Exact: as many customers as evaluating the rule at each instant would find, by the events stored
 * now, by attributes as they were where their dates are known and as they are otherwise, and by the definitions of segments, the places among
 * all customers and the catalogue of now.
 */
public interface BackCasts {

    /** The longest look back. */
    int MOST_DAYS = 3_660;

    /**
     * @param days 1 to {@link #MOST_DAYS}
     * @param percent told now and then how much is done, 0 to 100
     * @param cancelled asked now and then; true ends it
     * @throws AudienceLoadingException while the customers are being loaded
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    SizeCurve of(Rule rule, int days, IntConsumer percent, BooleanSupplier cancelled);
}
