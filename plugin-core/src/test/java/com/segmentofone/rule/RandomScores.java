package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes scores of what {@link RandomRules} makes. */
final class RandomScores {

    private static final Operator[] OPERATORS = {
        Operator.AT_LEAST, Operator.AT_LEAST, Operator.MORE, Operator.LESS, Operator.AT_MOST, Operator.IS
    };

    private RandomScores() {}

    static Rule score(RandomRules rules, Random random) {
        List<ScoreCondition.Part> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(part(rules, random));
        }
        Operator operator = OPERATORS[random.nextInt(OPERATORS.length)];
        return ScoreCondition.of(parts, Comparison.of(operator, Value.number(random.nextInt(20) - 3)));
    }

    private static ScoreCondition.Part part(RandomRules rules, Random random) {
        int points = random.nextInt(5) == 0 ? -1 - random.nextInt(9) : 1 + random.nextInt(20);
        Condition condition = condition(rules, random);
        if (random.nextBoolean() || !(condition instanceof BehaviourCondition)) {
            return ScoreCondition.Part.of(points, condition);
        }
        BehaviourCondition done = (BehaviourCondition) condition;
        return ScoreCondition.Part.halving(
                points,
                BehaviourCondition.did(
                        done.event(),
                        done.window(),
                        random.nextBoolean() ? done.filters() : Collections.<Filter>emptyList()),
                1 + random.nextInt(10));
    }

    /** Seldom an anniversary: with it the expiry of the whole score may be needlessly early. */
    private static Condition condition(RandomRules rules, Random random) {
        Rule condition = rules.condition();
        while (condition instanceof ScoreCondition
                || MoreConditions.mayExpireEarly(condition) && random.nextInt(10) > 0) {
            condition = rules.condition();
        }
        return (Condition) condition;
    }
}
