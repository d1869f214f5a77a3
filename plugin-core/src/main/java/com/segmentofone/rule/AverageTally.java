package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.function.Function;

/** The exact average of a figure; unknown over no events. */
final class AverageTally implements Tally {

    private final Events events;
    private final Figure figure;
    private final DecimalTest test;
    private final Function<BigDecimal, Sentence> words;
    private long sum;
    private long parts;

    AverageTally(Events events, Figure figure, DecimalTest test, Function<BigDecimal, Sentence> words) {
        this.events = events;
        this.figure = figure;
        this.test = test;
        this.words = words;
    }

    @Override
    public CrowdTally inCrowd() {
        return new CrowdTally.OfNumber(CrowdSums.average(figure), test::test);
    }

    @Override
    public void enter(int index) {
        move(figure.of(events, index), 1);
    }

    @Override
    public void leave(int index) {
        move(figure.of(events, index), -1);
    }

    private void move(long value, int sign) {
        if (value >= 0) {
            sum += sign * value;
            parts += sign;
        }
    }

    @Override
    public Truth truth(long at) {
        return parts == 0 ? Truth.UNKNOWN : Truth.of(test.test(BigDecimal.valueOf(sum), parts));
    }

    @Override
    public Ratio number(long at) {
        return parts == 0 ? null : Ratio.of(sum, parts);
    }

    @Override
    public Sentence say(Ratio number) {
        return words.apply(number.rounded());
    }
}
