package com.segmentofone.rule;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes every node of a valid rule ready for one store. */
final class NodeMaker implements RuleVisitor<Node> {

    private static final EventTest[] NO_TESTS = {};

    private final Catalogue catalogue;
    private final StoreDays days;
    private final Currency store;
    private final ZoneId zone;
    private final CutOffs cutOffs;
    private final Stretches stretches;
    private final EventTests tests;
    private final Tallies tallies;
    private final EventKeys keys;
    private final ListedTests listed;
    private final Names names;

    NodeMaker(Catalogue catalogue, Products products, StoreSettings settings, Names names, CutOffs cutOffs) {
        this.store = settings.currency();
        this.zone = settings.zone();
        this.cutOffs = cutOffs;
        Figures figures = new Figures(products, settings.currency());
        this.catalogue = catalogue;
        this.days = new StoreDays(settings.zone());
        this.stretches = new Stretches(days);
        this.tests = new EventTests(products, figures, days);
        this.listed = new ListedTests(products, store);
        this.names = names;
        this.keys = new EventKeys(products, days);
        this.tallies = new Tallies(figures, keys, names);
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
        return condition.measure().kind() == Measure.Kind.RATE
                ? rate(condition)
                : measured(condition, condition, filters -> tallies(condition, filters));
    }

    private Node rate(BehaviourCondition condition) {
        Span per = condition.measure().per();
        RateTally.Periods periods = new RateTally.Periods(per, RateNode.periods(condition.window(), per), days);
        return new RateNode(
                days, since -> measured(condition, condition, filters -> tallies.rate(condition, since, periods)));
    }

    @Override
    public Node correlated(CorrelatedCondition condition) {
        List<CorrelatedNode.Part> others =
                condition.others().stream().map(this::part).collect(Collectors.toList());
        BehaviourCondition counted = condition.counted();
        boolean order = condition.key().equals(CorrelatedCondition.ORDER);
        EventKey key =
                order ? keys.of(Measure.count(CountUnit.ORDERS)) : keys.ofField(condition.key(), condition.level());
        return new CorrelatedNode(
                condition, key, part(counted), others, tallies(counted, NO_TESTS), tallies.words(condition.key()));
    }

    private CorrelatedNode.Part part(BehaviourCondition part) {
        EventTest[] filters = tests.all(catalogue.event(part.event()), part.filters());
        return new CorrelatedNode.Part(BehaviourNode.source(part), stretches.of(part.window()), filters);
    }

    private Function<Events, Tally> tallies(BehaviourCondition condition, EventTest[] filters) {
        return tallies.of(condition, catalogue.event(condition.event()), filters);
    }

    private BehaviourNode measured(
            Condition rule, BehaviourCondition measured, Function<EventTest[], Function<Events, Tally>> tallies) {
        EventTest[] filters = tests.all(catalogue.event(measured.event()), measured.filters());
        return BehaviourNode.of(this, rule, measured, stretches.of(measured.window()), filters, tallies.apply(filters));
    }

    @Override
    public Node relative(RelativeCondition condition) {
        return measured(condition, condition.measured(), filters -> {
            Function<Events, Tally> numbers = tallies(condition.measured(), filters);
            return events -> new RelativeTally(condition.rank(), numbers.apply(events), cutOffs.of(condition), zone);
        });
    }

    Gauge gauge(RelativeCondition condition) {
        BehaviourCondition measured = condition.measured();
        BehaviourNode node = measured(condition, measured, filters -> tallies(measured, filters));
        return (facts, at) -> node.number(new Inputs(facts, SegmentLookup.NONE), at);
    }

    @Override
    public Node cart(CartCondition condition) {
        return new CartNode(condition, Money.of(condition.comparison().values(), store));
    }

    @Override
    public Node sequence(SequenceCondition condition) {
        Stretch stretch = stretches.of(condition.first().window());
        return new SequenceNode(condition, step(condition.first()), step(condition.then()), stretch);
    }

    private SequenceNode.Step step(BehaviourCondition step) {
        EventTest[] filters = tests.all(catalogue.event(step.event()), step.filters());
        return new SequenceNode.Step(BehaviourNode.source(step), filters);
    }

    @Override
    public Node list(ListCondition condition) {
        return new ListNode(condition, listed.all(condition.filters()), store.getCurrencyCode(), names);
    }

    @Override
    public Node score(ScoreCondition condition) {
        return new ScoreNode(condition, part -> part.accept(this));
    }

    @Override
    public Node segment(SegmentCondition condition) {
        return new SegmentNode(condition);
    }
}
