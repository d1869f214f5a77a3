package com.segmentofone.rule;

import java.time.LocalDate;
import java.util.function.LongFunction;

/** A count per period; reads since when the customer exists. */
final class RateNode implements Node {

    /** The attribute that tells it. */
    static final String SINCE = "customer_since";

    private final StoreDays days;
    private final LongFunction<BehaviourNode> nodes;

    /** @param nodes by when the customer is said to have come, epoch seconds; {@link Long#MAX_VALUE} when that is unknown */
    RateNode(StoreDays days, LongFunction<BehaviourNode> nodes) {
        this.days = days;
        this.nodes = nodes;
    }

    /** As many periods as a window has; 0 when they are not of one length. */
    static long periods(Window window, Span per) {
        if (window.kind() == Window.Kind.EVER) {
            return Long.MAX_VALUE;
        }
        if (window.kind() != Window.Kind.LAST) {
            return 0;
        }
        boolean monthsOfYears = window.span() == Span.YEAR && per == Span.MONTH;
        return monthsOfYears ? 12L * window.length() : window.span() == per ? window.length() : 0;
    }

    private BehaviourNode node(Inputs inputs) {
        AttributeValue value = inputs.facts().attribute(SINCE);
        LocalDate since = value == null ? null : value.date();
        return nodes.apply(since == null ? Long.MAX_VALUE : days.start(since));
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return node(inputs).truth(inputs, at);
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        return node(inputs).evaluate(inputs, at);
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        return node(inputs).explain(inputs, at, path);
    }
}
