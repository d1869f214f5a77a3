package com.segmentofone.rule;

import java.util.List;
import java.util.Objects;

/** Asks where a shopper stands among all customers by a number measured of their events. */
public final class RelativeCondition extends Condition {

    private final Rank rank;
    private final BehaviourCondition measured;

    private RelativeCondition(Rank rank, BehaviourCondition measured) {
        this.rank = Objects.requireNonNull(rank, "rank");
        this.measured = measured;
    }

    /** @param measure one that gives a number */
    public static RelativeCondition of(Rank rank, String event, Measure measure, Window window, List<Filter> filters) {
        return new RelativeCondition(
                rank, BehaviourCondition.of(event, measure, BehaviourCondition.DID, window, filters));
    }

    public Rank rank() {
        return rank;
    }

    /** What is measured; its comparison means nothing. */
    public BehaviourCondition measured() {
        return measured;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.relative(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelativeCondition
                && rank.equals(((RelativeCondition) other).rank)
                && measured.equals(((RelativeCondition) other).measured);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rank, measured);
    }

    @Override
    public String toString() {
        return rank + " by " + measured;
    }
}
