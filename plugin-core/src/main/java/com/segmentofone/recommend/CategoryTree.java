package com.segmentofone.recommend;

import java.util.Collection;

/** Where products hang in the store's categories. */
public interface CategoryTree {

    /** Every category that holds the product, and all above them. */
    Collection<Long> categoriesOf(long productId);
}
