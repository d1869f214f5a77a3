package com.segmentofone.storefront;

/** What a page is about, as far as the host says. */
public final class Page {
    private final Long productId;
    private final Long categoryId;
    private final String phrase;
    private final Integer hits;
    private final String step;

    /** Each part is null where the page has none of it. */
    public Page(Long productId, Long categoryId, String phrase, Integer hits) {
        this(productId, categoryId, phrase, hits, null);
    }

    /** @param step of the checkout that the page is */
    public Page(Long productId, Long categoryId, String phrase, Integer hits, String step) {
        this.step = step;
        this.productId = productId;
        this.categoryId = categoryId;
        this.phrase = phrase;
        this.hits = hits;
    }

    Long productId() {
        return productId;
    }

    Long categoryId() {
        return categoryId;
    }

    /** What was searched for. */
    String phrase() {
        return phrase;
    }

    /** Which page of the checkout it is. */
    String step() {
        return step;
    }

    /** How much was found. */
    Integer hits() {
        return hits;
    }
}
