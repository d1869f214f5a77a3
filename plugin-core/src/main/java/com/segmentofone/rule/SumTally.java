package com.segmentofone.rule;

import java.util.function.Function;

/** Counts and totals: 0 over no events. */
final class SumTally implements Tally {

    private final Events events;
    private final Figure figure;
    private final LongTest test;
    private final Function<Long, Sentence> words;
    private long sum;

    SumTally(Events events, Figure figure, LongTest test, Function<Long, Sentence> words) {
        this.events = events;
        this.figure = figure;
        this.test = test;
        this.words = words;
    }

    @Override
    public CrowdTally inCrowd() {
        return new CrowdTally.OfNumber(CrowdSums.sum(figure), (n, one) -> test.test(n));
    }

    @Override
    public void enter(int index) {
        sum += Math.max(0, figure.of(events, index));
    }

    @Override
    public void leave(int index) {
        sum -= Math.max(0, figure.of(events, index));
    }

    @Override
    public Truth truth(long at) {
        return Truth.of(test.test(sum));
    }

    @Override
    public Ratio number(long at) {
        return Ratio.whole(sum);
    }

    @Override
    public Sentence say(Ratio number) {
        return words.apply(number.floor());
    }
}
