package com.segmentofone.rule;

/** What must be at hand to know a field. */
public enum Needs {
    PROFILE,
    CART,
    REQUEST
}
