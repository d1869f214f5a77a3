package com.segmentofone.rule;

/** One method for every kind of node of a {@link Rule}. */
public interface RuleVisitor<R> {
    R all(All all);

    R any(Any any);

    R not(Not not);

    R attribute(AttributeCondition condition);

    R behaviour(BehaviourCondition condition);

    R segment(SegmentCondition condition);

    R relative(RelativeCondition condition);

    R cart(CartCondition condition);

    R sequence(SequenceCondition condition);

    R list(ListCondition condition);

    R score(ScoreCondition condition);

    R correlated(CorrelatedCondition condition);
}
