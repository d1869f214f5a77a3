package com.segmentofone.rule;

/** What of an attribute is compared: the value itself, or, of a date, how it stands to today. */
public enum Aspect {
    VALUE,
    /** Whole years completed since the date. */
    AGE,
    /** Days from today to the next anniversary of the date; 0 on the day itself. */
    DAYS_TO_ANNIVERSARY
}
