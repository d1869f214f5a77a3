package com.segmentofone.decision;

/** What a slot is filled with. */
public enum SlotKind {
    /** One item of the host's structured content. */
    CONTENT,
    /** A row of products. */
    PRODUCTS,
    /** A row of categories. */
    CATEGORIES
}
