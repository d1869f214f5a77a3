package com.segmentofone.rule;

import java.util.Set;

/** A rule with the nodes made of it. */
final class CompiledTree implements CompiledRule {

    /** How often an instant at which only parts change, and not the whole, is skipped. */
    private static final int LOOK_AHEAD = 8;

    private final Rule rule;
    private final Node root;
    private final Reads reads;

    CompiledTree(Rule rule, Node root) {
        this.rule = rule;
        this.root = root;
        this.reads = Reads.of(rule);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public Truth truth(Facts facts, SegmentLookup segments, long atSecond) {
        return root.truth(new Inputs(facts, segments), atSecond);
    }

    @Override
    public Answers answers(Crowd crowd, long atSecond) {
        return root.answers(crowd, atSecond, Answers.everyone(crowd.size()));
    }

    @Override
    public Evaluation evaluate(Facts facts, SegmentLookup segments, long atSecond) {
        Inputs inputs = new Inputs(facts, segments);
        return lookAhead(inputs, root.evaluate(inputs, atSecond));
    }

    private Evaluation lookAhead(Inputs inputs, Evaluation now) {
        Evaluation then = now;
        for (int i = 0; i < LOOK_AHEAD && then.validUntil() != Evaluation.FOREVER && rule.conditions() > 1; i++) {
            if (root.truth(inputs, then.validUntil()) != now.truth()) {
                return then;
            }
            then = root.evaluate(inputs, then.validUntil());
        }
        return then;
    }

    @Override
    public Explanation explain(Facts facts, SegmentLookup segments, long atSecond) {
        return root.explain(new Inputs(facts, segments), atSecond, "/rule");
    }

    @Override
    public Set<String> eventTypesRead() {
        return reads.events();
    }

    @Override
    public Set<String> attributesRead() {
        return reads.attributes();
    }

    @Override
    public Set<Long> segmentsRead() {
        return reads.segments();
    }

    @Override
    public Set<RelativeCondition> rankingsRead() {
        return reads.rankings();
    }
}
