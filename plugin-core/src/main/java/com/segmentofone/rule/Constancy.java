package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rules that say nothing: true for everybody or for nobody, whatever their conditions' truths. Tries every combination of
 * truths of the different conditions, as long as these are few.
 */
final class Constancy implements RuleVisitor<Truth> {

    private static final int COMBINATIONS = 20_000;

    private final Map<Condition, Truth[]> possible = new LinkedHashMap<>();
    private final Map<Condition, Truth> assumed = new LinkedHashMap<>();

    private Constancy() {}

    static List<Problem> problems(Rule rule) {
        Constancy constancy = new Constancy();
        rule.accept(constancy);
        return constancy.isSmall() ? constancy.tried(rule) : Collections.<Problem>emptyList();
    }

    private boolean isSmall() {
        long combinations = 1;
        for (Truth[] truths : possible.values()) {
            combinations = Math.min(combinations * truths.length, COMBINATIONS + 1L);
        }
        return combinations <= COMBINATIONS;
    }

    private List<Problem> tried(Rule rule) {
        boolean canHold = false;
        boolean canFail = false;
        List<Condition> conditions = new ArrayList<>(possible.keySet());
        int[] turn = new int[conditions.size()];
        do {
            assume(conditions, turn);
            boolean holds = rule.accept(this) == Truth.TRUE;
            canHold |= holds;
            canFail |= !holds;
        } while (!(canHold && canFail) && advance(conditions, turn));
        if (canHold && canFail) {
            return Collections.emptyList();
        }
        return Collections.singletonList(Problem.at("/rule", canHold ? "rule.always-true" : "rule.never-true"));
    }

    private void assume(List<Condition> conditions, int[] turn) {
        for (int i = 0; i < turn.length; i++) {
            assumed.put(conditions.get(i), possible.get(conditions.get(i))[turn[i]]);
        }
    }

    private boolean advance(List<Condition> conditions, int[] turn) {
        for (int i = 0; i < turn.length; i++) {
            turn[i] = (turn[i] + 1) % possible.get(conditions.get(i)).length;
            if (turn[i] != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Truth all(All all) {
        return all.parts().stream().map(p -> p.accept(this)).reduce(Truth.TRUE, Truth::and);
    }

    @Override
    public Truth any(Any any) {
        return any.parts().stream().map(p -> p.accept(this)).reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public Truth not(Not not) {
        return not.part().accept(this).not();
    }

    @Override
    public Truth attribute(AttributeCondition condition) {
        Comparison comparison = condition.comparison();
        if (comparison.operator() == Operator.IS_UNKNOWN) {
            return attribute(AttributeCondition.of(condition.attribute(), Comparison.of(Operator.IS_KNOWN)))
                    .not();
        }
        return comparison.operator() == Operator.IS_KNOWN ? twoValued(condition) : threeValued(condition);
    }

    @Override
    public Truth behaviour(BehaviourCondition condition) {
        if (condition.isNever()) {
            return twoValued(BehaviourCondition.did(condition.event(), condition.window(), condition.filters()))
                    .not();
        }
        Measure.Kind kind = condition.measure().kind();
        return kind == Measure.Kind.COUNT || kind == Measure.Kind.TOTAL ? twoValued(condition) : threeValued(condition);
    }

    @Override
    public Truth segment(SegmentCondition condition) {
        Truth in = twoValued(SegmentCondition.in(condition.segment()));
        return condition.isIn() ? in : in.not();
    }

    @Override
    public Truth relative(RelativeCondition condition) {
        return threeValued(condition);
    }

    @Override
    public Truth cart(CartCondition condition) {
        return condition.fact().isDuration() ? threeValued(condition) : twoValued(condition);
    }

    @Override
    public Truth sequence(SequenceCondition condition) {
        return twoValued(condition);
    }

    @Override
    public Truth score(ScoreCondition condition) {
        return twoValued(condition);
    }

    @Override
    public Truth list(ListCondition condition) {
        switch (condition.quantifier()) {
            case NONE:
                return twoValued(ListCondition.of(ProductList.Quantifier.ANY, condition.list(), condition.filters()))
                        .not();
            case ANY:
                return twoValued(condition);
            default:
                return threeValued(condition);
        }
    }

    @Override
    public Truth correlated(CorrelatedCondition condition) {
        return twoValued(condition);
    }

    private Truth twoValued(Condition condition) {
        return truth(condition, Truth.TRUE, Truth.FALSE);
    }

    private Truth threeValued(Condition condition) {
        return truth(condition, Truth.values());
    }

    private Truth truth(Condition condition, Truth... truths) {
        possible.putIfAbsent(condition, truths);
        return assumed.getOrDefault(condition, Truth.TRUE);
    }
}
