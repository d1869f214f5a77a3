package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;

/** Visits every node of a rule, knowing each one's place, and gathers problems. */
abstract class PathWalk implements RuleVisitor<Void> {

    private final List<Problem> problems = new ArrayList<>();
    private String path = "/rule";

    final List<Problem> problems(Rule rule) {
        rule.accept(this);
        return problems;
    }

    /** @param place below the node being visited, such as {@code /values/0}; empty for the node itself */
    final void problem(String place, String code, Object... parameters) {
        problems.add(Problem.at(path + place, code, parameters));
    }

    private void descend(String place, Rule part) {
        String here = path;
        path += place;
        part.accept(this);
        path = here;
    }

    private Void parts(String word, Group group) {
        for (int i = 0; i < group.parts().size(); i++) {
            descend("/" + word + "/" + i, group.parts().get(i));
        }
        return null;
    }

    /** A group was reached, its parts not yet. */
    void group(Group group) {}

    @Override
    public final Void all(All all) {
        group(all);
        return parts("all", all);
    }

    @Override
    public final Void any(Any any) {
        group(any);
        return parts("any", any);
    }

    /** Looks at both steps of a sequence as at behaviour of their own. */
    final Void steps(SequenceCondition condition) {
        descend("/first", condition.first());
        descend("/then", condition.then());
        return null;
    }

    /** Looks at the conditions of a score as at those of a group. */
    final Void parts(ScoreCondition score) {
        for (int i = 0; i < score.parts().size(); i++) {
            descend("/score/" + i + "/if", score.parts().get(i).condition());
        }
        return null;
    }

    /** Looks at what is counted and at the others as at behaviour of their own. */
    final void parts(CorrelatedCondition condition) {
        condition.counted().accept(this);
        for (int i = 0; i < condition.others().size(); i++) {
            descend("/with/" + i, condition.others().get(i));
        }
    }

    @Override
    public final Void not(Not not) {
        descend("/not", not.part());
        return null;
    }
}
