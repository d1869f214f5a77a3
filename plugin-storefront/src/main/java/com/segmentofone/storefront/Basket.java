package com.segmentofone.storefront;

/** What is in the shopper's cart, as far as a checkout is concerned. */
public final class Basket {
    private final long orderId;
    private final Long amount;
    private final String currency;

    /** @param amount minor units of the currency; null when unknown */
    public Basket(long orderId, Long amount, String currency) {
        this.orderId = orderId;
        this.amount = amount;
        this.currency = currency;
    }

    long orderId() {
        return orderId;
    }

    Long amount() {
        return amount;
    }

    String currency() {
        return currency;
    }
}
