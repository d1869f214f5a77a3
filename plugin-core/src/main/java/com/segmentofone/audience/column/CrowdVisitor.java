package com.segmentofone.audience.column;

import com.segmentofone.rule.Crowd;

/** Receives all customers, a block at a time. */
public interface CrowdVisitor {

    /** @param crowd to be used before the visit returns only */
    void visit(Crowd crowd, CustomerIds ids);
}
