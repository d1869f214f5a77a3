package com.segmentofone.rule;

/** A whole number read off an event: a quantity, or minor units of one currency. */
interface Figure {

    long UNKNOWN = -1;

    /** @return {@link #UNKNOWN} when the event does not tell; otherwise not negative */
    long of(Events events, int index);

    static Figure quantity() {
        return Events::quantity;
    }

    static Figure amount(String currency) {
        return (events, i) -> currency.equals(events.currency(i)) ? events.amount(i) : UNKNOWN;
    }

    /** Today's price of the event's product; known in the store's currency only. */
    static Figure price(Products products, boolean storeCurrency) {
        return (events, i) -> storeCurrency && events.productId(i) != 0 ? products.price(events.productId(i)) : UNKNOWN;
    }
}
