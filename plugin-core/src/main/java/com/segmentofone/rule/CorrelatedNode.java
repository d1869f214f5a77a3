package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether for some one thing a count holds, and what else was done with it, or was not. All windows move together. */
final class CorrelatedNode implements Node {

    private static final int NAMED = 5;

    private final CorrelatedCondition rule;
    private final EventKey key;
    private final Part counted;
    private final List<Part> others;
    private final Function<Events, Tally> counts;
    private final Function<Object, Sentence> words;

    CorrelatedNode(
            CorrelatedCondition rule,
            EventKey key,
            Part counted,
            List<Part> others,
            Function<Events, Tally> counts,
            Function<Object, Sentence> words) {
        this.rule = rule;
        this.key = key;
        this.counted = counted;
        this.others = others;
        this.counts = counts;
        this.words = words;
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return new Windows(inputs, at).correlation.truth();
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        Windows windows = new Windows(inputs, at);
        Truth now = windows.correlation.truth();
        long turns = windows.turns(at);
        long corrected = correctedAfter(inputs, at);
        while (corrected <= turns && corrected != Evaluation.FOREVER) {
            windows = new Windows(inputs, corrected);
            if (windows.correlation.truth() != now) {
                return Evaluation.of(now, corrected);
            }
            turns = windows.turns(corrected);
            corrected = correctedAfter(inputs, corrected);
        }
        return Evaluation.of(now, turns);
    }

    private long correctedAfter(Inputs inputs, long at) {
        long corrected = counted.source.apply(inputs).correctedAfter(at);
        for (Part other : others) {
            corrected = Math.min(corrected, other.source.apply(inputs).correctedAfter(at));
        }
        return corrected;
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Windows windows = new Windows(inputs, at);
        EventTest[] held = {windows.correlation::holdsOf};
        List<String> events = windows.walks.get(0).latest(Explanation.EVENTS, held);
        return Explanation.condition(rule, path, evaluate(inputs, at), actual(windows.correlation.held()), events);
    }

    private Sentence actual(List<Object> held) {
        if (held.isEmpty()) {
            return Sentence.of("actual.correlated-none");
        }
        String said = held.stream()
                .sorted()
                .limit(NAMED)
                .map(k -> words.apply(k).toString())
                .collect(Collectors.joining(", "));
        return Sentence.of("actual.correlated", said + (held.size() > NAMED ? ", ..." : ""));
    }

    /** One kind of event with its window. */
    static final class Part {

        private final Function<Inputs, Events> source;
        private final Stretch stretch;
        private final EventTest[] filters;

        Part(Function<Inputs, Events> source, Stretch stretch, EventTest[] filters) {
            this.source = source;
            this.stretch = stretch;
            this.filters = filters;
        }
    }

    /** The windows as they stand, over events as they stand at an instant. */
    private final class Windows {

        private final Correlation correlation;
        private final List<Walk> walks = new ArrayList<>();

        private Windows(Inputs inputs, long at) {
            boolean[] wanted = new boolean[others.size()];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = rule.others().get(i).isDid();
            }
            correlation = new Correlation(key, counts, wanted);
            Events first = counted.source.apply(inputs).asOf(at);
            walks.add(Walk.startingAt(at, first, counted.stretch, counted.filters, correlation.counted(first)));
            for (int i = 0; i < wanted.length; i++) {
                Part other = others.get(i);
                Events events = other.source.apply(inputs).asOf(at);
                walks.add(Walk.startingAt(at, events, other.stretch, other.filters, correlation.other(events, i)));
            }
        }

        /** The first instant at which the truth is another, while nothing is corrected. */
        private long turns(long at) {
            Truth now = correlation.truth();
            long then = at;
            while (correlation.truth() == now) {
                then = Evaluation.FOREVER;
                for (Walk walk : walks) {
                    then = Math.min(then, walk.nextChange());
                }
                if (then == Evaluation.FOREVER) {
                    return then;
                }
                for (Walk walk : walks) {
                    walk.moveTo(then);
                }
            }
            return then;
        }
    }
}
