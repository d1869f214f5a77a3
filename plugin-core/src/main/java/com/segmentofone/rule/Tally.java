package com.segmentofone.rule;

/** What a measure has gathered from the events in a window; events enter at the end and leave from the beginning. */
interface Tally {

    void enter(int index);

    void leave(int index);

    Truth truth(long at);

    /** The next instant at which, with the same events, the truth is another; {@link Evaluation#FOREVER} when there is none. */
    default long turns(long at) {
        return Evaluation.FOREVER;
    }

    /** The value found. */
    Sentence actual(long at);
}
