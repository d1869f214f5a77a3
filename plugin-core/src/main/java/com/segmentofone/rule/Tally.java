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

    /** As {@link #turns(long)}, of a test of the number found. */
    default long turns(long at, LongTest ofNumber) {
        return Evaluation.FOREVER;
    }

    /** The number found; null when it is unknown, or no number. */
    default Ratio number(long at) {
        return null;
    }

    /** A number that could have been found. */
    default Sentence say(Ratio number) {
        return Sentence.of("actual.value", number);
    }

    /** The same for a whole crowd; null where it is done shopper by shopper. */
    default CrowdTally inCrowd() {
        return null;
    }

    /** The value found. */
    default Sentence actual(long at) {
        Ratio number = number(at);
        return number == null ? Sentence.of("actual.unknown") : say(number);
    }
}
