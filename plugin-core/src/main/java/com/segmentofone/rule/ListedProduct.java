package com.segmentofone.rule;

/** A product in a shopper's list. */
final class ListedProduct {

    private final long product;
    private final long since;
    private final String event;

    /**
     * @param since the second at which it was put in
     * @param event which put it in
     */
    ListedProduct(long product, long since, String event) {
        this.product = product;
        this.since = since;
        this.event = event;
    }

    long product() {
        return product;
    }

    long since() {
        return since;
    }

    String event() {
        return event;
    }
}
