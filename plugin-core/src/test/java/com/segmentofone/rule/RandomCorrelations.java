package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes conditions about one thing, and counts per period. */
final class RandomCorrelations {

    private static final String[] TYPES = {"product.viewed", "order.line", "order.line", "cart.added"};

    private RandomCorrelations() {}

    static Rule correlated(RandomRules rules, Random random) {
        String key = CorrelatedCondition.KEYS.get(random.nextInt(4));
        boolean order = key.equals(CorrelatedCondition.ORDER);
        List<BehaviourCondition> others = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            others.add(other(order ? "order.line" : TYPES[random.nextInt(4)], rules, random));
        }
        EventKind kind = new TinyStore().catalogue().event(order ? "order.line" : TYPES[random.nextInt(4)]);
        List<CountUnit> units = new ArrayList<>(kind.units());
        BehaviourCondition counted = BehaviourCondition.of(
                kind.type(),
                Measure.count(units.get(random.nextInt(units.size()))),
                rules.number(1, 2),
                rules.window(),
                rules.filters(kind));
        boolean did = random.nextInt(3) == 0;
        BehaviourCondition first = did ? other(kind.type(), rules, random) : counted;
        int level = key.equals("category") ? random.nextInt(3) : 0;
        return CorrelatedCondition.of(key, level, first.isNever() ? counted : first, others);
    }

    private static BehaviourCondition other(String type, RandomRules rules, Random random) {
        EventKind kind = new TinyStore().catalogue().event(type);
        return random.nextBoolean()
                ? BehaviourCondition.did(type, rules.window(), rules.filters(kind))
                : BehaviourCondition.never(type, rules.window(), rules.filters(kind));
    }

    static Rule rate(RandomRules rules, Random random) {
        Span per = Span.values()[random.nextInt(6)];
        Window window = random.nextInt(3) == 0
                ? Window.EVER
                : per == Span.MONTH && random.nextBoolean()
                        ? Window.last(1, Span.YEAR)
                        : Window.last(1 + random.nextInt(6), per);
        EventKind kind = new TinyStore().catalogue().event(TYPES[random.nextInt(4)]);
        List<CountUnit> units = new ArrayList<>(Measure.SHARED);
        units.retainAll(kind.units());
        Operator[] operators = {Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST, Operator.IS};
        String number = Arrays.asList("0.1", "0.5", "1", "1.5", "2", "0").get(random.nextInt(6));
        Comparison comparison = random.nextInt(4) == 0
                ? Comparison.of(Operator.BETWEEN, Value.number(new java.math.BigDecimal("0.5")), Value.number(2))
                : Comparison.of(operators[random.nextInt(5)], Value.number(new java.math.BigDecimal(number)));
        Measure measure = Measure.rate(units.get(random.nextInt(units.size())), per);
        return BehaviourCondition.of(kind.type(), measure, comparison, window, rules.filters(kind));
    }
}
