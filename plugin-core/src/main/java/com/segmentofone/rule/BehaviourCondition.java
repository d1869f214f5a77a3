package com.segmentofone.rule;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Measures a shopper's events of one type, filtered, within a window, and compares the result. */
public final class BehaviourCondition extends Condition {

    /** "Did": at least one event. */
    public static final Comparison DID = Comparison.of(Operator.AT_LEAST, Value.number(1));
    /** "Did not": no event. */
    public static final Comparison NEVER = Comparison.of(Operator.IS, Value.number(0));

    private final String event;
    private final Measure measure;
    private final Comparison comparison;
    private final Window window;
    private final List<Filter> filters;

    private BehaviourCondition(
            String event, Measure measure, Comparison comparison, Window window, List<Filter> filters) {
        this.event = Objects.requireNonNull(event, "event");
        this.measure = Objects.requireNonNull(measure, "measure");
        this.comparison = Objects.requireNonNull(comparison, "comparison");
        this.window = Objects.requireNonNull(window, "window");
        this.filters = Checks.frozen(filters);
        Checks.that(filters.size() <= RuleLimits.FILTERS, "at most " + RuleLimits.FILTERS + " filters");
    }

    /** @param filters an event counts when all of them hold */
    public static BehaviourCondition of(
            String event, Measure measure, Comparison comparison, Window window, List<Filter> filters) {
        return new BehaviourCondition(event, measure, comparison, window, filters);
    }

    /** Did so at least once. */
    public static BehaviourCondition did(String event, Window window, List<Filter> filters) {
        return of(event, Measure.count(CountUnit.EVENTS), DID, window, filters);
    }

    /** Never did so. */
    public static BehaviourCondition never(String event, Window window, List<Filter> filters) {
        return of(event, Measure.count(CountUnit.EVENTS), NEVER, window, filters);
    }

    public static BehaviourCondition did(String event, Window window) {
        return did(event, window, Collections.<Filter>emptyList());
    }

    /** Whether it only asks if such an event exists. */
    public boolean isDid() {
        return isPlainCount() && comparison.equals(DID);
    }

    /** Whether it only asks that no such event exists. */
    public boolean isNever() {
        return isPlainCount() && comparison.equals(NEVER);
    }

    private boolean isPlainCount() {
        return measure.kind() == Measure.Kind.COUNT && measure.unit() == CountUnit.EVENTS;
    }

    /** The type of event, such as {@code order.line}. */
    public String event() {
        return event;
    }

    public Measure measure() {
        return measure;
    }

    public Comparison comparison() {
        return comparison;
    }

    public Window window() {
        return window;
    }

    public List<Filter> filters() {
        return filters;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.behaviour(this);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof BehaviourCondition)) {
            return false;
        }
        BehaviourCondition that = (BehaviourCondition) other;
        return event.equals(that.event)
                && measure.equals(that.measure)
                && comparison.equals(that.comparison)
                && window.equals(that.window)
                && filters.equals(that.filters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event, measure, comparison, window, filters);
    }

    @Override
    public String toString() {
        return event + " " + measure + " " + comparison + " " + window + " " + filters;
    }
}
