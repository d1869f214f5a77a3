package com.segmentofone.audience.column;

/** The ids of a block's customers, ascending. */
public interface CustomerIds {

    int size();

    long id(int place);

    /** The place of a customer, or a negative number. */
    int find(long id);
}
