package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The exact average value of an order: the amounts of all lines over the number of their orders; unknown without an order. */
final class PerOrderTally implements Tally {

    private final Events events;
    private final Figure amount;
    private final DecimalTest test;
    private final Function<BigDecimal, Sentence> words;
    private final Map<Long, Integer> lines = new HashMap<>();
    private long sum;

    PerOrderTally(Events events, Figure amount, DecimalTest test, Function<BigDecimal, Sentence> words) {
        this.events = events;
        this.amount = amount;
        this.test = test;
        this.words = words;
    }

    @Override
    public CrowdTally inCrowd() {
        return new CrowdTally.OfNumber(CrowdSums.perOrder(amount), test::test);
    }

    @Override
    public void enter(int index) {
        if (counts(index)) {
            sum += amount.of(events, index);
            lines.merge(events.orderId(index), 1, Integer::sum);
        }
    }

    @Override
    public void leave(int index) {
        if (counts(index)) {
            sum -= amount.of(events, index);
            lines.computeIfPresent(events.orderId(index), (order, n) -> n == 1 ? null : n - 1);
        }
    }

    private boolean counts(int index) {
        return events.orderId(index) != 0 && amount.of(events, index) >= 0;
    }

    @Override
    public Truth truth(long at) {
        return lines.isEmpty() ? Truth.UNKNOWN : Truth.of(test.test(BigDecimal.valueOf(sum), lines.size()));
    }

    @Override
    public Ratio number(long at) {
        return lines.isEmpty() ? null : Ratio.of(sum, lines.size());
    }

    @Override
    public Sentence say(Ratio number) {
        return words.apply(number.rounded());
    }
}
