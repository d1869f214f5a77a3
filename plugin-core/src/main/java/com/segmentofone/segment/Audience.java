package com.segmentofone.segment;

import com.segmentofone.rule.CompiledRule;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All customers at once: counts and samples for rules that need not be stored. */
public interface Audience {

    /**
     * Exact. The first call starts loading.
     *
     * @param cancelled asked now and then; true ends the count
     * @throws AudienceLoadingException while the customers are being loaded
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Count count(CompiledRule rule, BooleanSupplier cancelled);

    /** At most n matching customers' ids, the same ones for equal input, spread over all customers. */
    List<Long> sample(CompiledRule rule, int n);

    /**
     * Every customer that counts, as known now.
     *
     * @throws AudienceLoadingException while the customers are being loaded
     */
    void forEachCustomer(CustomerVisitor visitor);

    /** Finds the cut-offs that a rule reads and that have not been published, once the customers are loaded. */
    default void prepare(CompiledRule rule) {}

    /** How much is loaded: 0 to 100; starts loading when nothing is. */
    int loadedPercent();
}
