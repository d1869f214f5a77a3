package com.segmentofone.rule;

/** Whether an event counts; one of which the answer is unknown does not. */
interface EventTest {

    boolean counts(Events events, int index);
}
