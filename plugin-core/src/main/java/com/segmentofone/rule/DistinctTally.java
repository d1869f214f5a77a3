package com.segmentofone.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Counts different orders, products, brands, categories or days; events without one do not count. */
final class DistinctTally implements Tally {

    private final Events events;
    private final EventKey key;
    private final LongTest test;
    private final Function<Long, Sentence> words;
    private final Map<Object, Integer> uses = new HashMap<>();

    DistinctTally(Events events, EventKey key, LongTest test, Function<Long, Sentence> words) {
        this.events = events;
        this.key = key;
        this.test = test;
        this.words = words;
    }

    @Override
    public CrowdTally inCrowd() {
        CrowdKeys keys = key.inCrowd();
        return keys == null
                ? null
                : new CrowdTally.OfNumber(
                        (picked, at) -> Numbers.whole(keys.different(picked)), (n, one) -> test.test(n));
    }

    @Override
    public void enter(int index) {
        Object value = key.of(events, index);
        if (value != null) {
            uses.merge(value, 1, Integer::sum);
        }
    }

    @Override
    public void leave(int index) {
        Object value = key.of(events, index);
        if (value != null) {
            uses.computeIfPresent(value, (k, n) -> n == 1 ? null : n - 1);
        }
    }

    @Override
    public Truth truth(long at) {
        return Truth.of(test.test(uses.size()));
    }

    @Override
    public Ratio number(long at) {
        return Ratio.whole(uses.size());
    }

    @Override
    public Sentence say(Ratio number) {
        return words.apply(number.floor());
    }
}
