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

    /** The truth for a crowd's shoppers, at least for those asked about: a bit each. Not to be changed by who asked. */
    default Answers answers(Crowd crowd, long at, long[] asked) {
        return Walked.answers(this, crowd, at, asked);
    }

    /** Whether a crowd is evaluated in one go, not shopper by shopper. */
    default boolean isQuickInCrowd() {
        return false;
    }

    /** Equal for nodes that always give equal answers. */
    default Object meaning() {
        return this;
    }

    Explanation explain(Inputs inputs, long at, String path);
}
