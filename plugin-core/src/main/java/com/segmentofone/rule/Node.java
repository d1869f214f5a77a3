package com.segmentofone.rule;

/** A node of a rule made ready to be evaluated. */
interface Node {

    /** Only the truth, for counting many shoppers. */
    Truth truth(Inputs inputs, long at);

    Evaluation evaluate(Inputs inputs, long at);

    /** Whether its truth never changes with time, so that the truth is all there is to evaluate. */
    default boolean isTimeless() {
        return false;
    }

    Explanation explain(Inputs inputs, long at, String path);
}
