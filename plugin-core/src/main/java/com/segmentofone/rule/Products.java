package com.segmentofone.rule;

/** What rules need to know of the store's catalogue; ids are the store's. Answers for unknown ids are "no", null or 0. */
public interface Products {

    /** Whether the product is in the category or anywhere below it. */
    boolean inCategory(long productId, long categoryId);

    /** Whether the first category is the second or anywhere below it. */
    boolean categoryWithin(long categoryId, long ancestorId);

    /** @return null when the product has none */
    String brand(long productId);

    /**
     * The product's category at a level of the tree.
     *
     * @param level 0 for the children of the root
     * @return 0 when there is none
     */
    long categoryAtLevel(long productId, int level);

    /**
     * The ancestor (or self) of a category at a level of the tree.
     *
     * @return 0 when there is none
     */
    long ancestorAtLevel(long categoryId, int level);

    /** Minor units of the store's currency; negative when unknown. */
    long price(long productId);

    /**
     * What the product cost at an earlier instant, as far back as is known. Minor units of the store's currency; negative when unknown.
     *
     * @param second epoch seconds
     */
    default long price(long productId, long second) {
        return price(productId);
    }

    /** Pieces in stock now; 0 when it cannot be bought; negative when nobody counts them. */
    default long stock(long productId) {
        return -1;
    }

    /** The epoch second at which the product, having been out of stock, last came back; 0 when it never did. */
    default long backSince(long productId) {
        return 0;
    }
}
