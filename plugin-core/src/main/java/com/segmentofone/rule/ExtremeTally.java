package com.segmentofone.rule;

import java.util.TreeMap;
import java.util.function.Function;

/** The lowest or highest of a figure; unknown over no events. */
final class ExtremeTally implements Tally {

    private final Events events;
    private final Figure figure;
    private final boolean highest;
    private final LongTest test;
    private final Function<Long, Sentence> words;
    private final TreeMap<Long, Integer> values = new TreeMap<>();

    ExtremeTally(Events events, Figure figure, boolean highest, LongTest test, Function<Long, Sentence> words) {
        this.events = events;
        this.figure = figure;
        this.highest = highest;
        this.test = test;
        this.words = words;
    }

    @Override
    public CrowdTally inCrowd() {
        return new CrowdTally.OfNumber(CrowdSums.extreme(figure, highest), (n, one) -> test.test(n));
    }

    @Override
    public void enter(int index) {
        long value = figure.of(events, index);
        if (value >= 0) {
            values.merge(value, 1, Integer::sum);
        }
    }

    @Override
    public void leave(int index) {
        values.computeIfPresent(figure.of(events, index), (k, n) -> n == 1 ? null : n - 1);
    }

    private long extreme() {
        return highest ? values.lastKey() : values.firstKey();
    }

    @Override
    public Truth truth(long at) {
        return values.isEmpty() ? Truth.UNKNOWN : Truth.of(test.test(extreme()));
    }

    @Override
    public Ratio number(long at) {
        return values.isEmpty() ? null : Ratio.whole(extreme());
    }

    @Override
    public Sentence say(Ratio number) {
        return words.apply(number.floor());
    }
}
