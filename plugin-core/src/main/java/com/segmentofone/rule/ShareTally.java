package com.segmentofone.rule;

import java.math.BigDecimal;

/** How many per cent of a count or total the filters let pass; unknown while the whole is 0. */
final class ShareTally implements Tally {

    private static final long PERCENT = 100;

    private final Events events;
    private final EventTest[] filters;
    private final Tally part;
    private final Tally whole;
    private final DecimalTest test;

    /** @param part and whole, which count the same of whatever enters them */
    ShareTally(Events events, EventTest[] filters, Tally part, Tally whole, DecimalTest test) {
        this.events = events;
        this.filters = filters;
        this.part = part;
        this.whole = whole;
        this.test = test;
    }

    @Override
    public CrowdTally inCrowd() {
        CrowdTally counted = whole.inCrowd();
        return counted == null
                ? null
                : new CrowdTally.OfNumber(CrowdSums.share((CrowdTally.OfNumber) counted, filters, PERCENT), test::test);
    }

    @Override
    public void enter(int index) {
        whole.enter(index);
        if (EventTest.passes(filters, events, index)) {
            part.enter(index);
        }
    }

    @Override
    public void leave(int index) {
        whole.leave(index);
        if (EventTest.passes(filters, events, index)) {
            part.leave(index);
        }
    }

    private long wholeNumber(long at) {
        return whole.number(at).floor();
    }

    private long percents(long at) {
        return PERCENT * part.number(at).floor();
    }

    @Override
    public Truth truth(long at) {
        long parts = wholeNumber(at);
        return parts == 0 ? Truth.UNKNOWN : Truth.of(test.test(BigDecimal.valueOf(percents(at)), parts));
    }

    @Override
    public Ratio number(long at) {
        long parts = wholeNumber(at);
        return parts == 0 ? null : Ratio.of(percents(at), parts);
    }

    @Override
    public Sentence say(Ratio number) {
        return Sentence.of(
                "actual.percent", number.rounded().stripTrailingZeros().toPlainString());
    }
}
