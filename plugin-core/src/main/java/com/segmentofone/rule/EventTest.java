package com.segmentofone.rule;

/** Whether an event counts; one of which the answer is unknown does not. */
interface EventTest {

    boolean counts(Events events, int index);

    static boolean passes(EventTest[] all, Events events, int index) {
        for (EventTest test : all) {
            if (!test.counts(events, index)) {
                return false;
            }
        }
        return true;
    }
}
