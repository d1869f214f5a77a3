package com.segmentofone.rule;

/**
 * One shopper's events of one type, sorted by (second, event id). Indexed, so that it can stand on primitive arrays and be read
 * without allocating.
 */
public interface Events {

    Events NONE = new NoEvents();

    int size();

    /** Epoch seconds. */
    long second(int index);

    /** Only asked for explanations. */
    String id(int index);

    /** 0 when the event has none. */
    long productId(int index);

    /** The category that the event itself names, such as the one viewed; 0 when it has none. */
    long categoryId(int index);

    /** Never negative. */
    int quantity(int index);

    /** Minor units of {@link #currency(int)}; never negative; 0 when the event has none. */
    long amount(int index);

    /** ISO 4217 code; null when the event has no amount. */
    String currency(int index);

    /** 0 when the event has none. */
    long orderId(int index);

    /** A further attribute of the event, such as {@code phrase} or {@code channel}; null when unknown. */
    String text(int index, String attribute);

    /** The events as they stand at an instant, when some of them are corrected by others; to be asked before they are counted. */
    default Events asOf(long second) {
        return this;
    }

    /** The first instant after the given one from which on they stand otherwise, or {@link Evaluation#FOREVER}. */
    default long correctedAfter(long second) {
        return Evaluation.FOREVER;
    }
}
