package com.segmentofone.rule;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes sequences of what {@link RandomRules} makes. */
final class RandomSequences {

    private final Random random;
    private final Supplier<BehaviourCondition> steps;

    /** @param steps what was done */
    RandomSequences(Random random, Supplier<BehaviourCondition> steps) {
        this.random = random;
        this.steps = steps;
    }

    Rule sequence() {
        BehaviourCondition first = steps.get();
        BehaviourCondition then = steps.get();
        List<Filter> filters = then.filters();
        SequenceCondition sequence = SequenceCondition.of(first, random.nextBoolean(), then.event(), filters);
        Span[] spans = {Span.MINUTE, Span.HOUR, Span.DAY, Span.DAY, Span.WEEK};
        return random.nextInt(4) == 0
                ? sequence
                : sequence.within(1 + random.nextInt(10), spans[random.nextInt(spans.length)]);
    }
}
