package com.segmentofone.rule;

import java.util.Collections;

/** Membership of another segment. */
final class SegmentNode implements Node {

    private final SegmentCondition rule;

    SegmentNode(SegmentCondition rule) {
        this.rule = rule;
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return evaluate(inputs, at).truth();
    }

    @Override
    public Answers answers(Crowd crowd, long at, long[] asked) {
        Answers members = crowd.segment(rule.segment(), at);
        if (members == null) {
            return Walked.answers(this, crowd, at, asked);
        }
        Answers in = Answers.ofMembers(crowd.size(), members.yes());
        return rule.isIn() ? in : in.not();
    }

    @Override
    public Object meaning() {
        return rule;
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        Evaluation membership = inputs.segments().inSegment(rule.segment(), at);
        return Evaluation.of(Truth.of(membership.isTrue() == rule.isIn()), membership.validUntil());
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Evaluation evaluation = evaluate(inputs, at);
        boolean member = (evaluation.truth() == Truth.TRUE) == rule.isIn();
        Sentence actual = Sentence.of(member ? "actual.member" : "actual.not-member");
        return Explanation.condition(rule, path, evaluation, actual, Collections.<String>emptyList());
    }
}
