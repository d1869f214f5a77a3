package com.segmentofone.rule;

/** What was tried, and how much of it expired without need. */
final class ExpiryCounts {
    long begun;
    long done;
    long triples;
    long texts;
    long expiries;
    /** Of the expiries, those at which nothing changed. */
    long needless;
    /** Of the needless, those of rules without a condition that may expire early. */
    long unforeseen;

    @Override
    public String toString() {
        return triples + " triples, " + texts + " texts, " + expiries + " expiries, " + needless + " needless, "
                + unforeseen + " of them of rules without anniversaries";
    }
}
