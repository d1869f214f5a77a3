package com.segmentofone.rule;

/**
 * A closed, immutable expression tree: {@link All}, {@link Any}, {@link Not}, {@link AttributeCondition}, {@link BehaviourCondition},
 * {@link SegmentCondition}, {@link RelativeCondition}, {@link CartCondition}, {@link ScoreCondition}, {@link SequenceCondition}, {@link ListCondition}, {@link CorrelatedCondition}. No tree deeper than {@link RuleLimits#DEPTH} can be built, so walking one recursively is safe.
 */
public abstract class Rule {

    Rule() {}

    /** 1 for a condition, one more than the deepest child for a group. */
    public abstract int depth();

    /** How many conditions the tree holds. */
    public abstract int conditions();

    public abstract <R> R accept(RuleVisitor<R> visitor);
}
