package com.segmentofone.demo.synthetic;

/** Offers that we made up and that have ended; the codes are what customers typed. */
public enum MadeOffer {
    FIRST_VISIT(10, "WELCOME10", "10 % off for a first visit"),
    LONG_WEEKEND(15, "WEEKEND15", "15 % off over the long weekend"),
    MIDSEASON(20, "MIDSEASON20", "20 % off at mid-season"),
    CLEARANCE(25, "CLEAR25", "25 % off to clear the shelves");

    private final int percent;
    private final String code;
    private final String title;

    MadeOffer(int percent, String code, String title) {
        this.percent = percent;
        this.code = code;
        this.title = title;
    }

    public int percent() {
        return percent;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
