package com.segmentofone.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Moves a window through one shopper's events, from one instant at which something changes to the next. */
final class Walk {

    private final Events events;
    private final Stretch stretch;
    private final EventTest[] filters;
    private final Tally tally;
    private long at;
    private int first;
    private int next;

    private Walk(Events events, Stretch stretch, EventTest[] filters, Tally tally, long at) {
        this.events = events;
        this.stretch = stretch;
        this.filters = filters;
        this.tally = tally;
        this.at = at;
    }

    /** A walk with the tally of the window as it stands at an instant. */
    static Walk startingAt(long at, Events events, Stretch stretch, EventTest[] filters, Tally tally) {
        Walk walk = new Walk(events, stretch, filters, tally, at);
        walk.first = firstLaterThan(events, stretch.after(at));
        walk.next = walk.first;
        walk.enterUntilNow();
        return walk;
    }

    Truth truth() {
        return tally.truth(at);
    }

    /** Null when it is unknown. */
    Ratio number() {
        return tally.number(at);
    }

    Sentence actual() {
        return tally.actual(at);
    }

    /** The first instant at which the truth is another. */
    long turns() {
        Truth now = truth();
        while (now == truth()) {
            long then = nextChange();
            if (then == Evaluation.FOREVER) {
                return then;
            }
            Checks.that(then > at, "time moves forward");
            moveTo(then);
        }
        return at;
    }

    /** @param then no later than {@link #nextChange()} */
    void moveTo(long then) {
        at = then;
        leaveUntilNow();
        enterUntilNow();
    }

    long nextChange() {
        long leaving = first < next ? stretch.leaves(events.second(first)) : Evaluation.FOREVER;
        long entering = next < events.size() ? events.second(next) : Evaluation.FOREVER;
        long counting = entering <= stretch.end() ? entering : Evaluation.FOREVER;
        return Math.min(Math.min(leaving, counting), tally.turns(at));
    }

    private void enterUntilNow() {
        long until = Math.min(at, stretch.end());
        for (; next < events.size() && events.second(next) <= until; next++) {
            if (counts(next)) {
                tally.enter(next);
            }
        }
    }

    private void leaveUntilNow() {
        long after = stretch.after(at);
        for (; first < next && events.second(first) <= after; first++) {
            if (counts(first)) {
                tally.leave(first);
            }
        }
    }

    private boolean counts(int index) {
        return EventTest.passes(filters, events, index);
    }

    /** The ids of the latest events now that count and pass the tests, oldest first. */
    List<String> latest(int most, EventTest[] tests) {
        ArrayDeque<String> ids = new ArrayDeque<>();
        for (int i = next - 1; i >= first && ids.size() < most; i--) {
            if (counts(i) && EventTest.passes(tests, events, i)) {
                ids.addFirst(events.id(i));
            }
        }
        return new ArrayList<>(ids);
    }

    private static int firstLaterThan(Events events, long second) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.second(middle) > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
