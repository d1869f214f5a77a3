package com.segmentofone.rule;

/** A number measured of shoppers, by which they can be ranked. */
public interface Gauge {

    /**
     * @param atSecond the instant, epoch seconds
     * @return null when it is unknown of the shopper
     */
    Ratio of(Facts facts, long atSecond);
}
