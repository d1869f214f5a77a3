package com.segmentofone.rule;

/** A history without such events. */
final class NoEvents implements Events {

    @Override
    public int size() {
        return 0;
    }

    @Override
    public long second(int index) {
        throw none(index);
    }

    @Override
    public String id(int index) {
        throw none(index);
    }

    @Override
    public long productId(int index) {
        throw none(index);
    }

    @Override
    public long categoryId(int index) {
        throw none(index);
    }

    @Override
    public int quantity(int index) {
        throw none(index);
    }

    @Override
    public long amount(int index) {
        throw none(index);
    }

    @Override
    public String currency(int index) {
        throw none(index);
    }

    @Override
    public long orderId(int index) {
        throw none(index);
    }

    @Override
    public String text(int index, String attribute) {
        throw none(index);
    }

    private static IndexOutOfBoundsException none(int index) {
        return new IndexOutOfBoundsException("no event " + index);
    }
}
