package com.segmentofone.rule;

import java.util.function.LongFunction;

/** What a tally does, for a whole crowd at once. */
interface CrowdTally {

    Answers answers(Picked picked, long at);

    /** How a measure that gives a number is found and compared. */
    final class OfNumber implements CrowdTally {

        private final Finder finder;
        private final LongFunction<Numbers.Test> testAt;

        OfNumber(Finder finder, Numbers.Test test) {
            this(finder, at -> test);
        }

        /** @param testAt null at an instant when it is unknown of everyone */
        private OfNumber(Finder finder, LongFunction<Numbers.Test> testAt) {
            this.finder = finder;
            this.testAt = testAt;
        }

        Numbers numbers(Picked picked, long at) {
            return finder.numbers(picked, at);
        }

        Answers answers(Numbers numbers, long at, int size) {
            Numbers.Test test = testAt.apply(at);
            return test == null ? Answers.unknown(size) : numbers.answers(test);
        }

        /** The same number, compared otherwise. */
        OfNumber comparedBy(LongFunction<Numbers.Test> other) {
            return new OfNumber(finder, other);
        }

        @Override
        public Answers answers(Picked picked, long at) {
            return answers(numbers(picked, at), at, picked.crowd().size());
        }
    }

    /** Measures everyone in a crowd. */
    interface Finder {
        Numbers numbers(Picked picked, long at);
    }
}
