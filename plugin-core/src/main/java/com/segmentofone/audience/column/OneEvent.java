package com.segmentofone.audience.column;

import com.segmentofone.rule.Events;

/** An event of which only one thing is known. */
final class OneEvent implements Events {

    private final long product;
    private final long category;
    private final String attribute;
    private final String text;

    private OneEvent(long product, long category, String attribute, String text) {
        this.product = product;
        this.category = category;
        this.attribute = attribute;
        this.text = text;
    }

    static OneEvent ofProduct(long product) {
        return new OneEvent(product, 0, "", null);
    }

    static OneEvent ofCategory(long category) {
        return new OneEvent(0, category, "", null);
    }

    static OneEvent ofText(String attribute, String text) {
        return new OneEvent(0, 0, attribute, text);
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public long second(int index) {
        return 0;
    }

    @Override
    public String id(int index) {
        return "";
    }

    @Override
    public long productId(int index) {
        return product;
    }

    @Override
    public long categoryId(int index) {
        return category;
    }

    @Override
    public int quantity(int index) {
        return 0;
    }

    @Override
    public long amount(int index) {
        return 0;
    }

    @Override
    public String currency(int index) {
        return null;
    }

    @Override
    public long orderId(int index) {
        return 0;
    }

    @Override
    public String text(int index, String name) {
        return name.equals(attribute) ? text : null;
    }
}
