package com.segmentofone.storefront.broadleaf;

/** What a block's tag asks for. */
final class Block {
    static final String CROSS_SELL = "cross-sell";
    static final String UPSELL = "upsell";

    private final String name;
    private final String template;
    private final Object of;
    private final int atMost;

    /** @param of what the page is about, in one of the forms that {@link Subjects} knows; null for the page's own product */
    Block(String name, String template, Object of, int atMost) {
        this.name = name;
        this.template = template;
        this.of = of;
        this.atMost = atMost;
    }

    String name() {
        return name;
    }

    String template() {
        return template;
    }

    Object of() {
        return of;
    }

    int atMost() {
        return atMost;
    }
}
