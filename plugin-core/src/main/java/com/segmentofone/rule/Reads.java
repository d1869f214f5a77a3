package com.segmentofone.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** The inputs that a rule's outcome can depend on. */
final class Reads implements RuleVisitor<Void> {

    private final Set<String> events = new TreeSet<>();
    private final Set<String> attributes = new TreeSet<>();
    private final Set<Long> segments = new TreeSet<>();

    private final Set<RelativeCondition> rankings = new LinkedHashSet<>();

    private Reads() {}

    static Reads of(Rule rule) {
        Reads reads = new Reads();
        rule.accept(reads);
        return reads;
    }

    Set<String> events() {
        return Collections.unmodifiableSet(events);
    }

    Set<String> attributes() {
        return Collections.unmodifiableSet(attributes);
    }

    Set<RelativeCondition> rankings() {
        return Collections.unmodifiableSet(rankings);
    }

    Set<Long> segments() {
        return Collections.unmodifiableSet(segments);
    }

    @Override
    public Void all(All all) {
        all.parts().forEach(p -> p.accept(this));
        return null;
    }

    @Override
    public Void any(Any any) {
        any.parts().forEach(p -> p.accept(this));
        return null;
    }

    @Override
    public Void not(Not not) {
        return not.part().accept(this);
    }

    @Override
    public Void attribute(AttributeCondition condition) {
        attributes.add(condition.attribute());
        return null;
    }

    @Override
    public Void behaviour(BehaviourCondition condition) {
        events.add(condition.event());
        if (condition.measure().kind() == Measure.Kind.RATE) {
            attributes.add(RateNode.SINCE);
        }
        if (AppliedOffers.areAskedBy(condition)) {
            events.add(AppliedOffers.TYPE);
        }
        return null;
    }

    @Override
    public Void relative(RelativeCondition condition) {
        rankings.add(condition);
        return behaviour(condition.measured());
    }

    @Override
    public Void cart(CartCondition condition) {
        events.addAll(OpenCart.TYPES);
        return null;
    }

    @Override
    public Void sequence(SequenceCondition condition) {
        behaviour(condition.first());
        return behaviour(condition.then());
    }

    @Override
    public Void list(ListCondition condition) {
        events.addAll(ListNode.types(condition.list()));
        if (condition.filters().stream().anyMatch(ListedFields::isWatched)) {
            events.addAll(ListNode.PRODUCT_TYPES);
        }
        return null;
    }

    @Override
    public Void score(ScoreCondition condition) {
        condition.parts().forEach(p -> p.condition().accept(this));
        return null;
    }

    @Override
    public Void correlated(CorrelatedCondition condition) {
        behaviour(condition.counted());
        condition.others().forEach(this::behaviour);
        return null;
    }

    @Override
    public Void segment(SegmentCondition condition) {
        segments.add(condition.segment());
        return null;
    }
}
