package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Whether some first step of the window was followed, or was not, by a second one. Every first step holds for one stretch of time;
 * these begin and end in the order of the first steps, so that one pass over both kinds of event finds the next change.
 */
final class SequenceNode implements Node {

    private final SequenceCondition rule;
    private final Step first;
    private final Step then;
    private final Stretch stretch;
    private final long within;

    SequenceNode(SequenceCondition rule, Step first, Step then, Stretch stretch) {
        this.rule = rule;
        this.first = first;
        this.then = then;
        this.stretch = stretch;
        this.within = rule.isBounded() ? rule.length() * rule.span().seconds() : Evaluation.FOREVER;
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return Truth.of(new Walkthrough(first.events(inputs, at), then.events(inputs, at)).holds(at));
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        boolean now = truth(inputs, at) == Truth.TRUE;
        long from = at;
        while (true) {
            long turns = new Walkthrough(first.events(inputs, from), then.events(inputs, from)).turns(from);
            long corrected = Math.min(first.correctedAfter(inputs, from), then.correctedAfter(inputs, from));
            if (turns < corrected || turns == Evaluation.FOREVER && corrected == turns) {
                return Evaluation.of(Truth.of(now), turns);
            }
            if ((truth(inputs, corrected) == Truth.TRUE) != now) {
                return Evaluation.of(Truth.of(now), corrected);
            }
            from = corrected;
        }
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Walkthrough walk = new Walkthrough(first.events(inputs, at), then.events(inputs, at));
        List<String> ids = walk.ids(at);
        return Explanation.condition(
                rule,
                path,
                evaluate(inputs, at),
                Sentence.of("actual.sequence", walk.holding, walk.counted),
                ids.subList(Math.max(0, ids.size() - Explanation.EVENTS), ids.size()));
    }

    /** One kind of event of the two. */
    static final class Step {

        private final Function<Inputs, Events> source;
        private final EventTest[] filters;

        Step(Function<Inputs, Events> source, EventTest[] filters) {
            this.source = source;
            this.filters = filters;
        }

        private Events events(Inputs inputs, long at) {
            return source.apply(inputs).asOf(at);
        }

        private long correctedAfter(Inputs inputs, long at) {
            return source.apply(inputs).correctedAfter(at);
        }
    }

    /** One pass over the events of both kinds, as they stand. */
    private final class Walkthrough {

        private final Events firsts;
        private final Events thens;
        private int next;
        private int holding;
        private int counted;
        private long from;
        private long until;

        private Walkthrough(Events firsts, Events thens) {
            this.firsts = firsts;
            this.thens = thens;
        }

        /** Finds from when until when the first step holds; false when it never counts. */
        private boolean find(int index, long after) {
            long second = firsts.second(index);
            if (second <= after || second > stretch.end() || !EventTest.passes(first.filters, firsts, index)) {
                return false;
            }
            while (next < thens.size()
                    && (thens.second(next) <= second || !EventTest.passes(then.filters, thens, next))) {
                next++;
            }
            long follows = next < thens.size() ? thens.second(next) : Evaluation.FOREVER;
            boolean followed = follows != Evaluation.FOREVER && (!rule.isBounded() || follows - second < within);
            from = followed ? follows : Evaluation.FOREVER;
            until = stretch.leaves(second);
            if (!rule.isDone()) {
                from = rule.isBounded() ? (followed ? Evaluation.FOREVER : second + within) : second;
                until = rule.isBounded() ? until : Math.min(until, follows);
            }
            return true;
        }

        private boolean holds(long at) {
            long after = stretch.after(at);
            for (int i = 0; i < firsts.size() && firsts.second(i) <= at; i++) {
                if (find(i, after) && from <= at && at < until) {
                    return true;
                }
            }
            return false;
        }

        /** The first instant at which it holds no more, or holds, with the events as they stand. */
        private long turns(long at) {
            long after = stretch.after(at);
            long held = at;
            for (int i = 0; i < firsts.size(); i++) {
                if (!find(i, after) || from >= until || until <= at) {
                    continue;
                }
                if (from > held) {
                    return held == at ? from : held;
                }
                held = Math.max(held, until);
            }
            return held == at ? Evaluation.FOREVER : held;
        }

        /** The ids of the events that it holds of. */
        private List<String> ids(long at) {
            List<String> ids = new ArrayList<>();
            long after = stretch.after(at);
            for (int i = 0; i < firsts.size() && firsts.second(i) <= at; i++) {
                boolean counts = find(i, after);
                boolean holds = counts && from <= at && at < until;
                counted += counts ? 1 : 0;
                holding += holds ? 1 : 0;
                if (holds) {
                    ids.add(firsts.id(i));
                }
                if (holds && rule.isDone()) {
                    ids.add(thens.id(next));
                }
            }
            return ids;
        }
    }
}
