package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is known of each thing that something was done with, while windows move: in how many of them everything holds. */
final class Correlation {

    private final EventKey key;
    private final Function<Events, Tally> counts;
    private final boolean[] wanted;
    private final Map<Object, Thing> things = new HashMap<>();
    private int holding;

    /** @param wanted of each other thing, whether it is to have been done */
    Correlation(EventKey key, Function<Events, Tally> counts, boolean[] wanted) {
        this.key = key;
        this.counts = counts;
        this.wanted = wanted;
    }

    Truth truth() {
        return Truth.of(holding > 0);
    }

    boolean holdsOf(Events events, int index) {
        Object thing = key.of(events, index);
        return thing != null && things.containsKey(thing) && things.get(thing).holds;
    }

    List<Object> held() {
        List<Object> held = new ArrayList<>();
        things.forEach((thing, known) -> {
            if (known.holds) {
                held.add(thing);
            }
        });
        return held;
    }

    /** Gathers the events that are counted. */
    Tally counted(Events events) {
        return new Gathered(events) {
            @Override
            void enter(Thing thing, int index) {
                if (thing.tally == null) {
                    thing.tally = counts.apply(events);
                }
                thing.events++;
                thing.tally.enter(index);
            }

            @Override
            void leave(Thing thing, int index) {
                thing.events--;
                thing.tally.leave(index);
            }
        };
    }

    /** Gathers the events of another kind. @param which from 0 */
    Tally other(Events events, int which) {
        return new Gathered(events) {
            @Override
            void enter(Thing thing, int index) {
                thing.others[which]++;
            }

            @Override
            void leave(Thing thing, int index) {
                thing.others[which]--;
            }
        };
    }

    /** One of the things. */
    private final class Thing {

        private final int[] others = new int[wanted.length];
        private Tally tally;
        private int events;
        private boolean holds;

        private void judge() {
            boolean now = events > 0 && tally.truth(0) == Truth.TRUE;
            for (int i = 0; now && i < wanted.length; i++) {
                now = others[i] > 0 == wanted[i];
            }
            holding += now == holds ? 0 : now ? 1 : -1;
            holds = now;
        }
    }

    /** The events of one window, told apart by thing. */
    private abstract class Gathered implements Tally {

        private final Events events;

        private Gathered(Events events) {
            this.events = events;
        }

        abstract void enter(Thing thing, int index);

        abstract void leave(Thing thing, int index);

        @Override
        public final void enter(int index) {
            Object found = key.of(events, index);
            if (found != null) {
                Thing thing = things.computeIfAbsent(found, f -> new Thing());
                enter(thing, index);
                thing.judge();
            }
        }

        @Override
        public final void leave(int index) {
            Object found = key.of(events, index);
            if (found != null) {
                Thing thing = things.get(found);
                leave(thing, index);
                thing.judge();
            }
        }

        @Override
        public final Truth truth(long at) {
            return Correlation.this.truth();
        }
    }
}
