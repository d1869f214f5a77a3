package com.segmentofone.decision.crosssell;

import java.util.List;

/** Port: what whoever runs the store relates to a product, directly or through its category. In their order. */
public interface Related {

    List<Long> crossSale(long productId);

    List<Long> upSale(long productId);
}
