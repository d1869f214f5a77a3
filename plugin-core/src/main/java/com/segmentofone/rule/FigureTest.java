package com.segmentofone.rule;

/** A test of a figure of events. */
final class FigureTest implements EventTest {

    private final Figure figure;
    private final LongTest test;

    FigureTest(Figure figure, LongTest test) {
        this.figure = figure;
        this.test = test;
    }

    @Override
    public boolean counts(Events events, int index) {
        long value = figure.of(events, index);
        return value >= 0 && test.test(value);
    }

    @Override
    public void pick(Picked picked) {
        long[] values = figure.in(picked.columns(), picked.from(), picked.to());
        if (test.isRange()) {
            picked.keep(values, Math.max(0, test.low()), test.high());
        } else {
            picked.keep((events, i) -> values[i] >= 0 && test.test(values[i]));
        }
    }
}
