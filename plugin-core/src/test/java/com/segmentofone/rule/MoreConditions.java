package com.segmentofone.rule;

import java.util.List;
import java.util.Random;

/**
 * The one place where a new kind of condition, measure or event is added to everything that is tried at random: the million triples, the
 * round trip, the order of events, and the fuzzing of the parsers. Its meaning goes to {@link Reference}, in a file beside it.
 */
final class MoreConditions {

    /** Makes a random condition that fits the {@link TinyStore}; {@link RandomRules} has windows, filters and comparisons to make it of. */
    interface Maker {
        Rule make(RandomRules rules, Random random);
    }

    /** Adds random events to a history, some later than the second, many on the boundaries of windows ({@link RandomHistories#second}). */
    interface Happenings {
        void add(History history, RandomHistories around, Random random);
    }

    /** One line for each kind of condition; a quarter of all random conditions are of these. */
    static final List<Maker> MAKERS =
            List.of(RandomScores::score, RandomCorrelations::correlated, RandomCorrelations::rate);

    /** One line for each kind of event that no history has yet. */
    static final List<Happenings> HAPPENINGS = List.of();

    private MoreConditions() {}

    static boolean areAny() {
        return !MAKERS.isEmpty();
    }

    /** Of a single condition that is none of these, the expiry is the very second at which its truth changes (SPEC 4.1, 16.3). */
    static boolean mayExpireEarly(Rule condition) {
        return condition instanceof ScoreCondition
                        && ((ScoreCondition) condition).parts().stream().anyMatch(p -> mayExpireEarly(p.condition()))
                || condition instanceof AttributeCondition
                        && ((AttributeCondition) condition).aspect() == Aspect.DAYS_TO_ANNIVERSARY;
    }

    static Rule make(RandomRules rules, Random random) {
        return MAKERS.get(random.nextInt(MAKERS.size())).make(rules, random);
    }
}
