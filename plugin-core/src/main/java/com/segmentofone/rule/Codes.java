package com.segmentofone.rule;

/** A column of values that are numbered; 0 stands for none. */
public interface Codes {

    /** By place, or by shopper; filled between the asked ones. */
    int[] of(int from, int to);

    /** The numbers are below. */
    int size();

    /** The numbers below this one mean the same in all crowds of a pass; never above {@link #size()}. */
    int shared();

    /** What the shared numbers are of, in all crowds of a pass. */
    Object dictionary();

    /** One event that has the value, and nothing else to be known of it. */
    Events event(int code);

    /** The value of an attribute; null for 0. */
    AttributeValue value(int code);
}
