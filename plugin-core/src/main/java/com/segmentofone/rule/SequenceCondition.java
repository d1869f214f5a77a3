package com.segmentofone.rule;

import java.util.List;
import java.util.Objects;

/** Did one thing, and then did, or did not do, another within a time. */
public final class SequenceCondition extends Condition {

    private final BehaviourCondition first;
    private final BehaviourCondition then;
    private final boolean done;
    private final int length;
    private final Span span;

    private SequenceCondition(BehaviourCondition first, BehaviourCondition then, boolean done, int length, Span span) {
        this.first = Objects.requireNonNull(first, "first");
        this.then = Objects.requireNonNull(then, "then");
        this.done = done;
        this.length = length;
        this.span = span;
        Checks.that(first.isDid(), "the first step was done");
    }

    /**
     * Without a bound of time between the steps.
     *
     * @param first what was done, and within which window
     * @param done whether the second step was done after it, or was not
     */
    public static SequenceCondition of(BehaviourCondition first, boolean done, String then, List<Filter> filters) {
        return new SequenceCondition(first, BehaviourCondition.did(then, Window.EVER, filters), done, 0, null);
    }

    /** The same condition about what was done, or not, in less than a time after the first step. @param span up to weeks */
    public SequenceCondition within(int units, Span span) {
        Checks.that(units > 0 && units <= RuleLimits.LAST, "a time between steps is 1 to " + RuleLimits.LAST);
        Checks.that(!span.isCalendar(), "a time between steps is counted in minutes, hours, days or weeks");
        return new SequenceCondition(first, then, done, units, span);
    }

    /** What was done first, with its window. */
    public BehaviourCondition first() {
        return first;
    }

    /** The second step; its window means nothing. */
    public BehaviourCondition then() {
        return then;
    }

    /** Whether the second step was done, or was not. */
    public boolean isDone() {
        return done;
    }

    public boolean isBounded() {
        return span != null;
    }

    /** How many of its unit the time between the steps has; 0 without a bound. */
    public int length() {
        return length;
    }

    /** The unit of the time between the steps; null without a bound. */
    public Span span() {
        return span;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.sequence(this);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof SequenceCondition)) {
            return false;
        }
        SequenceCondition that = (SequenceCondition) other;
        return first.equals(that.first)
                && then.equals(that.then)
                && done == that.done
                && length == that.length
                && span == that.span;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, then, done, length, span);
    }

    @Override
    public String toString() {
        return first
                + (done ? " then " : " then never ")
                + then
                + (isBounded() ? " within " + length + " " + span : "");
    }
}
