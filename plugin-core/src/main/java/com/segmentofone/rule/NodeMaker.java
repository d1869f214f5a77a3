package com.segmentofone.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Makes every node of a valid rule ready for one store. */
final class NodeMaker implements RuleVisitor<Node> {

    private final Catalogue catalogue;
    private final StoreDays days;
    private final Stretches stretches;
    private final EventTests tests;
    private final Tallies tallies;

    NodeMaker(Catalogue catalogue, Products products, StoreSettings settings, Names names) {
        Figures figures = new Figures(products, settings.currency());
        this.catalogue = catalogue;
        this.days = new StoreDays(settings.zone());
        this.stretches = new Stretches(days);
        this.tests = new EventTests(products, figures);
        this.tallies = new Tallies(figures, new EventKeys(products, days), names);
    }

    @Override
    public Node all(All all) {
        return new GroupNode(all, parts(all));
    }

    @Override
    public Node any(Any any) {
        return new GroupNode(any, parts(any));
    }

    private List<Node> parts(Group group) {
        return group.parts().stream().map(p -> p.accept(this)).collect(Collectors.toList());
    }

    @Override
    public Node not(Not not) {
        return new NotNode(not, not.part().accept(this));
    }

    @Override
    public Node attribute(AttributeCondition condition) {
        return condition.aspect() == Aspect.VALUE
                ? AttributeNode.of(
                        condition, catalogue.attribute(condition.attribute()).type())
                : new DateNode(condition, days);
    }

    @Override
    public Node behaviour(BehaviourCondition condition) {
        EventKind kind = catalogue.event(condition.event());
        EventTest[] filters = tests.all(kind, condition.filters());
        return BehaviourNode.of(
                condition, condition, stretches.of(condition.window()), filters, tallies.of(condition, kind, filters));
    }

    @Override
    public Node segment(SegmentCondition condition) {
        return new SegmentNode(condition);
    }
}
