package com.segmentofone.rule;

import java.util.List;
import java.util.function.Function;

/** A measure over the filtered events of a window. */
final class BehaviourNode implements Node {

    private static final EventTest[] NONE = {};

    private final Condition rule;
    private final Function<Inputs, Events> source;
    private final Stretch stretch;
    private final EventTest[] filters;
    private final EventTest[] shown;
    private final Function<Events, Tally> tallies;
    private final CrowdBehaviour crowds;
    private final Meaning meaning;

    private BehaviourNode(
            Object maker,
            Condition rule,
            BehaviourCondition measured,
            Stretch stretch,
            EventTest[] filters,
            EventTest[] shown,
            Function<Events, Tally> tallies) {
        this.rule = rule;
        this.source = source(measured);
        this.meaning = Meaning.of(maker, rule);
        this.crowds = new CrowdBehaviour(maker, measured, stretch, filters, tallies);
        this.stretch = stretch;
        this.filters = filters;
        this.shown = shown;
        this.tallies = tallies;
    }

    /**
     * @param maker of all nodes that have the same catalogue, products, zone and cut-offs
     * @param rule which the node explains
     * @param measured what is measured; the filters of a share are for its tally to apply
     */
    static BehaviourNode of(
            Object maker,
            Condition rule,
            BehaviourCondition measured,
            Stretch stretch,
            EventTest[] filters,
            Function<Events, Tally> tallies) {
        boolean share = measured.measure().kind() == Measure.Kind.SHARE;
        return new BehaviourNode(
                maker, rule, measured, stretch, share ? NONE : filters, share ? filters : NONE, tallies);
    }

    /** The events that a condition measures. */
    static Function<Inputs, Events> source(BehaviourCondition measured) {
        String type = measured.event();
        return AppliedOffers.areAskedBy(measured)
                ? inputs -> new AppliedOffers(
                        inputs.facts().events(type), inputs.facts().events(AppliedOffers.TYPE))
                : inputs -> inputs.facts().events(type);
    }

    private Walk walk(Inputs inputs, long at) {
        return walk(source.apply(inputs), at);
    }

    private Walk walk(Events events, long at) {
        Events now = events.asOf(at);
        return Walk.startingAt(at, now, stretch, filters, tallies.apply(now));
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return walk(inputs, at).truth();
    }

    @Override
    public Answers answers(Crowd crowd, long at, long[] asked) {
        return crowds.isQuick() ? crowds.answers(this, crowd, at) : Walked.answers(this, crowd, at, asked);
    }

    @Override
    public Object meaning() {
        return meaning;
    }

    @Override
    public boolean isQuickInCrowd() {
        return crowds.isQuick();
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        Events events = source.apply(inputs);
        Walk walk = walk(events, at);
        Truth truth = walk.truth();
        return Evaluation.of(truth, turns(events, walk, truth, at));
    }

    /** Between two corrections events only enter and leave the window; at each of them it is looked at anew. */
    private long turns(Events events, Walk walk, Truth truth, long at) {
        long from = at;
        long corrected = events.correctedAfter(from);
        long turns = walk.turns();
        while (corrected <= turns && corrected != Evaluation.FOREVER) {
            Walk anew = walk(events, corrected);
            if (anew.truth() != truth) {
                return corrected;
            }
            from = corrected;
            corrected = events.correctedAfter(from);
            turns = anew.turns();
        }
        return turns;
    }

    /** The number measured now; null when it is unknown. */
    Ratio number(Inputs inputs, long at) {
        return walk(inputs, at).number();
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Walk walk = walk(inputs, at);
        Sentence actual = walk.actual();
        List<String> events = walk.latest(Explanation.EVENTS, shown);
        return Explanation.condition(rule, path, evaluate(inputs, at), actual, events);
    }
}
