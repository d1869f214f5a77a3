package com.segmentofone.rule;

import java.util.function.Supplier;

/**
 * Some thousands of shoppers at once, numbered from 0, with their facts in columns. What one condition needs is then read in one go, and
 * kept for the other conditions of the same pass. For use by one thread.
 */
public interface Crowd {

    /** How many shoppers. */
    int size();

    /** One shopper's facts, exactly, for conditions that are evaluated shopper by shopper. */
    Facts facts(int shopper);

    SegmentLookup segments(int shopper);

    /** The stored events of a type, of all shoppers, with every correction that is stored of them; never null. */
    Columns events(String type);

    /**
     * Of whom {@link #events} does not tell how the events of a type stand at an instant, because some are corrected later or came in since: a bit
     * for each shopper, in words of 64; they have to be evaluated one by one.
     *
     * @return null when there are none
     */
    long[] apart(String type, long at);

    /** As {@link #apart(String, long)}, of attributes. */
    long[] apart();

    /** The values of an attribute, one for each shopper. */
    Codes attribute(String name);

    /** The shoppers' membership of another segment; null when they have to be asked one by one. */
    default Answers segment(long segment, long at) {
        return null;
    }

    /** What has been found of this crowd before, or is found now. */
    <T> T once(Object key, Supplier<T> find);

    /** As {@link #once}, of what is the same in all crowds of one pass. */
    <T> T shared(Object key, Supplier<T> find);

    /** Arrays to work in. */
    Scratch scratch();
}
