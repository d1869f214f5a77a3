package com.segmentofone.rule;

import java.util.function.Function;

/** A measure over the filtered events of a window. */
final class BehaviourNode implements Node {

    private final BehaviourCondition rule;
    private final Stretch stretch;
    private final EventTest[] filters;
    private final Function<Events, Tally> tallies;

    BehaviourNode(BehaviourCondition rule, Stretch stretch, EventTest[] filters, Function<Events, Tally> tallies) {
        this.rule = rule;
        this.stretch = stretch;
        this.filters = filters;
        this.tallies = tallies;
    }

    private Walk walk(Events events, Tally tally, long at) {
        return Walk.startingAt(at, events, stretch, filters, tally);
    }

    private Walk walk(Inputs inputs, long at) {
        Events events = inputs.facts().events(rule.event());
        return walk(events, tallies.apply(events), at);
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return walk(inputs, at).truth();
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        Walk walk = walk(inputs, at);
        return Evaluation.of(walk.truth(), walk.turns());
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Events events = inputs.facts().events(rule.event());
        Tally tally = tallies.apply(events);
        Walk walk = walk(events, tally, at);
        Sentence actual = tally.actual(at);
        return Explanation.condition(rule, path, evaluate(inputs, at), actual, walk.latest(Explanation.EVENTS));
    }
}
