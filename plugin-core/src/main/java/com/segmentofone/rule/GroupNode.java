package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;

/** All or any of several nodes. One decisive part settles a group: false for all, true for any. */
final class GroupNode implements Node {

    private final Group rule;
    private final String segment;
    private final Truth decisive;
    private final Node[] parts;
    private final boolean timeless;
    private final boolean quick;

    GroupNode(Group rule, List<Node> parts) {
        this.rule = rule;
        this.segment = rule instanceof All ? "/all/" : "/any/";
        this.decisive = Truth.of(rule instanceof Any);
        this.parts = parts.toArray(new Node[0]);
        this.timeless = parts.stream().allMatch(Node::isTimeless);
        this.quick = parts.stream().allMatch(Node::isQuickInCrowd);
    }

    private Truth combine(Truth one, Truth other) {
        return decisive == Truth.FALSE ? one.and(other) : one.or(other);
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        boolean unknown = false;
        for (Node part : parts) {
            Truth truth = part.truth(inputs, at);
            if (truth == decisive) {
                return truth;
            }
            unknown |= truth == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : decisive.not();
    }

    @Override
    public boolean isTimeless() {
        return timeless;
    }

    /** Quick parts first, and slow ones only for those whom the others have not settled. */
    @Override
    public Answers answers(Crowd crowd, long at, long[] asked) {
        Answers whole = Answers.all(crowd.size(), decisive.not());
        long[] left = asked;
        for (int pass = 0; pass < 2; pass++) {
            for (Node part : parts) {
                if (part.isQuickInCrowd() == (pass == 0)) {
                    combine(whole, part.answers(crowd, at, left));
                    left = whole.undecided(decisive, asked);
                }
            }
        }
        return whole;
    }

    private void combine(Answers whole, Answers part) {
        if (decisive == Truth.FALSE) {
            whole.and(part);
        } else {
            whole.or(part);
        }
    }

    @Override
    public boolean isQuickInCrowd() {
        return quick;
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        if (timeless) {
            return Evaluation.forever(truth(inputs, at));
        }
        Together together = new Together();
        for (Node part : parts) {
            together.add(part.evaluate(inputs, at));
            if (together.settled == Evaluation.FOREVER) {
                break;
            }
        }
        return together.evaluation();
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Together together = new Together();
        List<Explanation> explained = new ArrayList<>();
        for (Node part : parts) {
            Explanation explanation = part.explain(inputs, at, path + segment + explained.size());
            explained.add(explanation);
            together.add(Evaluation.of(explanation.truth(), explanation.validUntil()));
        }
        return Explanation.group(rule, path, together.evaluation(), explained);
    }

    /** The parts' evaluations taken together: settled as long as one decisive part is, else as long as all are. */
    private final class Together {

        private Truth truth = decisive.not();
        private long settled = Long.MIN_VALUE;
        private long all = Evaluation.FOREVER;

        private void add(Evaluation part) {
            truth = combine(truth, part.truth());
            all = Math.min(all, part.validUntil());
            if (part.truth() == decisive) {
                settled = Math.max(settled, part.validUntil());
            }
        }

        private Evaluation evaluation() {
            return Evaluation.of(truth, Math.max(settled, all));
        }
    }
}
