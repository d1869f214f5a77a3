package com.segmentofone.rule;

/** The seven ways of cutting a market; the builder groups fields by them. */
public enum Dimension {
    DEMOGRAPHIC,
    GEOGRAPHIC,
    PSYCHOGRAPHIC,
    BEHAVIOURAL,
    TECHNOGRAPHIC,
    NEEDS_BASED,
    VALUE_BASED
}
