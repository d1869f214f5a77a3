package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sum of the points of all parts. Points that are halved are steps, each of which holds for a number of days. */
final class ScoreNode implements Node {

    /** How often an instant at which only the points change, and not the truth, is skipped. */
    private static final int LOOK_AHEAD = 64;

    private final ScoreCondition rule;
    private final LongTest test;
    private final List<PartNode> parts;

    ScoreNode(ScoreCondition rule, Function<Condition, Node> nodes) {
        this.rule = rule;
        this.test = LongTest.of(rule.comparison(), Value::number);
        this.parts = rule.parts().stream().map(p -> new PartNode(p, nodes)).collect(Collectors.toList());
    }

    private long points(Inputs inputs, long at) {
        return parts.stream().mapToLong(p -> p.points(inputs, at)).sum();
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return Truth.of(test.test(points(inputs, at)));
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        Truth now = truth(inputs, at);
        long until = turns(inputs, at);
        for (int i = 0; i < LOOK_AHEAD && until != Evaluation.FOREVER && truth(inputs, until) == now; i++) {
            until = turns(inputs, until);
        }
        return Evaluation.of(now, until);
    }

    /** When the points of a part change next. */
    private long turns(Inputs inputs, long at) {
        return parts.stream().mapToLong(p -> p.turns(inputs, at)).min().orElse(Evaluation.FOREVER);
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        List<Explanation> explained = new ArrayList<>();
        for (PartNode part : parts) {
            explained.add(part.whole.explain(inputs, at, path + "/score/" + explained.size() + "/if"));
        }
        String points = parts.stream().map(p -> signed(p.points(inputs, at))).collect(Collectors.joining(" "));
        Sentence actual = Sentence.of("actual.score", points(inputs, at), points);
        return Explanation.sum(rule, path, evaluate(inputs, at), actual, explained);
    }

    private static String signed(long points) {
        return points < 0 ? "-" + -points : "+" + points;
    }

    /** One part. */
    private static final class PartNode {

        private final Node whole;
        private final Node[] steps;
        private final long[] points;

        private PartNode(ScoreCondition.Part part, Function<Condition, Node> nodes) {
            whole = nodes.apply(part.condition());
            if (part.halving() == 0) {
                steps = new Node[] {whole};
                points = new long[] {part.points()};
                return;
            }
            steps = new Node[Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(part.points()))];
            points = new long[steps.length];
            long left = part.points();
            for (int i = 0; i < steps.length; i++) {
                steps[i] = nodes.apply(younger((BehaviourCondition) part.condition(), (i + 1L) * part.halving()));
                points[i] = left - left / 2;
                left /= 2;
            }
        }

        /** Whether the latest event is less than so many days old. */
        private static Condition younger(BehaviourCondition done, long days) {
            Comparison less = Comparison.of(Operator.LESS, Value.number(days));
            return BehaviourCondition.of(done.event(), Measure.DAYS_SINCE_LAST, less, done.window(), done.filters());
        }

        private long points(Inputs inputs, long at) {
            long sum = 0;
            for (int i = 0; i < steps.length; i++) {
                sum += steps[i].truth(inputs, at) == Truth.TRUE ? points[i] : 0;
            }
            return sum;
        }

        private long turns(Inputs inputs, long at) {
            long turns = Evaluation.FOREVER;
            for (Node step : steps) {
                turns = Math.min(turns, step.evaluate(inputs, at).validUntil());
            }
            return turns;
        }
    }
}
