package com.segmentofone.recommend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Port: what customers bought, as the event log has it now. */
public interface PurchaseLog {

    /**
     * Everybody who ever ordered, in no particular order, one page of the log in memory at a time.
     *
     * @param visitor answers whether to go on
     */
    void forEachBuyer(Predicate<Bought> visitor);

    /** What these customers have bought; every one asked for is in the answer, if need be with nothing. */
    List<Bought> of(Collection<Long> customerIds);

    /**
     * The events about orders that were received after an instant, as customers by event id.
     *
     * @param afterMillis epoch milliseconds, exclusive
     * @param atMost when there are more, some of them are left out
     */
    Map<String, Long> received(long afterMillis, int atMost);
}
