package com.segmentofone.rule;

import java.util.Collections;

/** The opposite of a node. */
final class NotNode implements Node {

    private final Not rule;
    private final Node part;

    NotNode(Not rule, Node part) {
        this.rule = rule;
        this.part = part;
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return part.truth(inputs, at).not();
    }

    @Override
    public boolean isTimeless() {
        return part.isTimeless();
    }

    @Override
    public Answers answers(Crowd crowd, long at, long[] asked) {
        return part.answers(crowd, at, asked).not();
    }

    @Override
    public boolean isQuickInCrowd() {
        return part.isQuickInCrowd();
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        Evaluation evaluation = part.evaluate(inputs, at);
        return Evaluation.of(evaluation.truth().not(), evaluation.validUntil());
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Explanation explained = part.explain(inputs, at, path + "/not");
        Evaluation opposite = Evaluation.of(explained.truth().not(), explained.validUntil());
        return Explanation.group(rule, path, opposite, Collections.singletonList(explained));
    }
}
