package com.segmentofone.decision.crosssell;

/** Port: what can be delivered now. */
public interface Stock {

    /** Whether at least one piece of the product, in any of its forms, is to be had. */
    boolean isInStock(long productId);
}
