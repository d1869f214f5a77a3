package com.segmentofone.rule;

/** What of the open cart can be asked. */
public enum CartFact {
    /** Pieces. */
    ITEMS("items"),
    /** Different products. */
    PRODUCTS("products"),
    /** In one currency. */
    VALUE("value"),
    /** How long ago its first product was put in. */
    AGE("age"),
    /** How long ago it was last changed. */
    UNTOUCHED("untouched");

    private final String word;

    CartFact(String word) {
        this.word = word;
    }

    /** As the text form and the JSON form write it. */
    public String word() {
        return word;
    }

    /** Whether it is compared with a length of time. */
    public boolean isDuration() {
        return this == AGE || this == UNTOUCHED;
    }
}
