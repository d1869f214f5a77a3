package com.segmentofone.decision.crosssell;

import java.util.List;

/** Port: which products there are. */
public interface ProductList {

    /** Their ids. */
    List<Long> productIds();

    /** Changes whenever a product does. */
    long revision();
}
