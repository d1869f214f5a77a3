package com.segmentofone.rule;

import java.util.stream.IntStream;

/** Some of a shopper's events, in their order. */
class SelectedEvents implements Events {

    private final Events base;
    private final int[] places;

    SelectedEvents(Events base, int[] places) {
        this.base = base;
        this.places = places;
    }

    static int[] everyOne(int size) {
        return IntStream.range(0, size).toArray();
    }

    Events base() {
        return base;
    }

    int place(int index) {
        return places[index];
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public long second(int index) {
        return base.second(places[index]);
    }

    @Override
    public String id(int index) {
        return base.id(places[index]);
    }

    @Override
    public long productId(int index) {
        return base.productId(places[index]);
    }

    @Override
    public long categoryId(int index) {
        return base.categoryId(places[index]);
    }

    @Override
    public int quantity(int index) {
        return base.quantity(places[index]);
    }

    @Override
    public long amount(int index) {
        return base.amount(places[index]);
    }

    @Override
    public String currency(int index) {
        return base.currency(places[index]);
    }

    @Override
    public long orderId(int index) {
        return base.orderId(places[index]);
    }

    @Override
    public String text(int index, String attribute) {
        return base.text(places[index], attribute);
    }
}
