package com.segmentofone.decision;

import java.util.List;

/** What the store would show now. */
public interface Shelf {

    /** Whether the product is live: not archived, within its dates, and for sale. */
    boolean isOnSale(long productId);

    /** Whether the category is live. */
    boolean isLive(long categoryId);

    /** The live categories directly below, in the store's order. */
    List<Long> childrenOf(long categoryId);

    /** Live products in the category or below it, in the order of their ids; at most n. */
    List<Long> productsIn(long categoryId, int n);

    /** The live categories at a level, 0 being the children of the root. */
    List<Long> categoriesAtLevel(int level);
}
