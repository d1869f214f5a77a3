package com.segmentofone.rule;

/** What is known of one shopper, as rules read it. */
public interface Facts {

    /** @return null when unknown */
    AttributeValue attribute(String name);

    /** @return every stored event of the type, also those later than the instant of evaluation; never null */
    Events events(String type);
}
