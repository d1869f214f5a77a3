package com.segmentofone.rule;

import java.util.ArrayDeque;

/** Whole days of 24 hours since the first or the last event; unknown over no events. */
final class SinceTally implements Tally {

    private static final long DAY = Span.DAY.seconds();

    private final Events events;
    private final boolean first;
    private final LongTest test;
    private final ArrayDeque<Long> seconds = new ArrayDeque<>();

    SinceTally(Events events, boolean first, LongTest test) {
        this.events = events;
        this.first = first;
        this.test = test;
    }

    @Override
    public CrowdTally inCrowd() {
        return new CrowdTally.OfNumber(CrowdSums.since(first, DAY), (n, one) -> test.test(n));
    }

    @Override
    public void enter(int index) {
        seconds.addLast(events.second(index));
    }

    @Override
    public void leave(int index) {
        seconds.removeFirst();
    }

    private long origin() {
        return first ? seconds.getFirst() : seconds.getLast();
    }

    private long days(long at) {
        return (at - origin()) / DAY;
    }

    @Override
    public Truth truth(long at) {
        return seconds.isEmpty() ? Truth.UNKNOWN : Truth.of(test.test(days(at)));
    }

    @Override
    public long turns(long at) {
        return turns(at, test);
    }

    @Override
    public long turns(long at, LongTest ofDays) {
        long turn = seconds.isEmpty() ? LongTest.NONE : ofDays.turnsAbove(days(at));
        return turn > Evaluation.FOREVER / (2 * DAY) ? Evaluation.FOREVER : origin() + turn * DAY;
    }

    @Override
    public Ratio number(long at) {
        return seconds.isEmpty() ? null : Ratio.whole(days(at));
    }

    @Override
    public Sentence say(Ratio number) {
        return Sentence.of("actual.days", number.floor());
    }
}
