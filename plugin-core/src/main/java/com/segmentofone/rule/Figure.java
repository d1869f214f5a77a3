package com.segmentofone.rule;

/** A whole number read off an event: a quantity, or minor units of one currency. */
interface Figure {

    long UNKNOWN = -1;

    /** Counts events. */
    Figure ONE = (events, i) -> 1;

    /** Adds pieces. */
    Figure QUANTITY = new Figure() {
        @Override
        public long of(Events events, int index) {
            return events.quantity(index);
        }

        @Override
        public long[] in(Columns columns, int from, int to) {
            return columns.quantities(from, to);
        }
    };

    /** @return {@link #UNKNOWN} when the event does not tell; otherwise not negative */
    long of(Events events, int index);

    /** Of all events between two places of a crowd, by place. */
    default long[] in(Columns columns, int from, int to) {
        long[] all = new long[to];
        for (int i = from; i < to; i++) {
            all[i] = of(columns, i);
        }
        return all;
    }

    static Figure quantity() {
        return QUANTITY;
    }

    static Figure amount(String currency) {
        return new Figure() {
            @Override
            public long of(Events events, int index) {
                return currency.equals(events.currency(index)) ? events.amount(index) : UNKNOWN;
            }

            @Override
            public long[] in(Columns columns, int from, int to) {
                return currency.equals(columns.onlyCurrency())
                        ? columns.amounts(from, to)
                        : Figure.super.in(columns, from, to);
            }
        };
    }

    /** Today's price of the event's product; known in the store's currency only. */
    static Figure price(Products products, boolean storeCurrency) {
        return (events, i) -> storeCurrency && events.productId(i) != 0 ? products.price(events.productId(i)) : UNKNOWN;
    }
}
