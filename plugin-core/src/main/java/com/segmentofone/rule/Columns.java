package com.segmentofone.rule;

/**
 * All events of one type of a crowd, by their seconds; those of one shopper are in the shopper's order. Every array is indexed by place and filled
 * between the asked ones; it is not to be changed, and holds until the next crowd.
 */
public interface Columns extends Events {

    /** The first place of an event later than a second. */
    int firstLaterThan(long second);

    int[] shoppers(int from, int to);

    long[] seconds(int from, int to);

    long[] quantities(int from, int to);

    long[] amounts(int from, int to);

    /** Orders are numbered within the crowd from 1; 0 for none. */
    int[] orders(int from, int to);

    /** The numbers of orders are below. */
    int orderNumbers();

    /** The currency of all events; null when they differ, or have none. */
    String onlyCurrency();

    /** Whether every event has a product. */
    boolean haveProducts();

    /** The values on an axis. */
    Codes codes(Axis axis);
}
