package com.segmentofone.segment;

import com.segmentofone.rule.Facts;
import java.util.function.LongPredicate;

/** Receives customers one by one; ends the visit by throwing. */
public interface CustomerVisitor {
    /**
     * @param facts to be used before the visit returns only
     * @param frozenIn whether the customer is stored as a member of a segment whose rule does not count now
     * @param total how many customers there are
     */
    void visit(long customerId, Facts facts, LongPredicate frozenIn, long total);
}
