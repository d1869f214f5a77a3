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
}
