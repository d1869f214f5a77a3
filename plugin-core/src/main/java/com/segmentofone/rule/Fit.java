package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds where a rule does not fit the catalogue. */
final class Fit extends ValueFit {

    private final Catalogue catalogue;

    Fit(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    void group(Group group) {
        if (group.parts().isEmpty()) {
            problem("", "rule.empty");
        }
    }

    @Override
    public Void attribute(AttributeCondition condition) {
        Field field = catalogue.attribute(condition.attribute());
        if (field == null) {
            problem("/attribute", "attribute.unknown", condition.attribute(), knownAttributes(condition.attribute()));
        } else if (condition.aspect() == Aspect.VALUE) {
            comparison("", field, condition.comparison());
        } else if (field.type() != FieldType.DATE) {
            problem("/attribute", "attribute.not-a-date", field.name());
        } else {
            whole("", field.name(), condition.comparison());
        }
        return null;
    }

    private String knownAttributes(String wanted) {
        return Nearest.to(
                wanted, catalogue.attributes().stream().map(Field::name).collect(Collectors.toList()));
    }

    @Override
    public Void behaviour(BehaviourCondition condition) {
        EventKind kind = catalogue.event(condition.event());
        if (kind == null) {
            problem("/event", "event.unknown", condition.event(), catalogue.verbs());
            return null;
        }
        measure(kind, condition);
        filters(kind, condition.filters());
        window(condition.window());
        return null;
    }

    private void filters(EventKind kind, List<Filter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            filter("/where/" + i, kind, filters.get(i));
        }
    }

    @Override
    public Void relative(RelativeCondition condition) {
        Measure measure = condition.measured().measure();
        if (measure.isValue()) {
            problem("/measure", "measure.not-ranked", measure.field());
            return null;
        }
        if (measure.kind() == Measure.Kind.RATE) {
            problem("/measure", "measure.rate-not-ranked");
            return null;
        }
        return behaviour(condition.measured());
    }

    @Override
    public Void cart(CartCondition condition) {
        String what = "cart " + condition.fact().word();
        if (condition.fact() == CartFact.VALUE) {
            comparison("", Field.ofEvent(what, FieldType.MONEY).build(), condition.comparison());
        } else {
            whole("", what, condition.comparison());
        }
        constant(!condition.fact().isDuration(), condition.comparison());
        return null;
    }

    @Override
    public Void score(ScoreCondition condition) {
        whole("", "points", condition.comparison());
        long least = condition.parts().stream()
                .mapToLong(p -> Math.min(0, p.points()))
                .sum();
        long most = condition.parts().stream()
                .mapToLong(p -> Math.max(0, p.points()))
                .sum();
        reach(condition.comparison(), least, most);
        return parts(condition);
    }

    @Override
    public Void sequence(SequenceCondition condition) {
        return steps(condition);
    }

    @Override
    public Void list(ListCondition condition) {
        if (condition.filters().isEmpty() && condition.quantifier() == ProductList.Quantifier.ALL) {
            problem("", "list.all-of-what");
        }
        filters(catalogue.listed(), condition.filters());
        return null;
    }

    @Override
    public Void correlated(CorrelatedCondition condition) {
        parts(condition);
        List<BehaviourCondition> all = new ArrayList<>(condition.others());
        all.add(0, condition.counted());
        for (BehaviourCondition part : all) {
            EventKind kind = catalogue.event(part.event());
            if (kind != null && !has(kind, condition.key())) {
                problem("/one", "correlated.no-key", kind.verb(), condition.key());
            }
        }
        Comparison comparison = condition.counted().comparison();
        boolean whole = comparison.values().stream().allMatch(v -> v.is(Value.Kind.NUMBER));
        if (whole && !comparison.values().isEmpty() && isNone(LongTest.of(comparison, Value::number))) {
            problem("/values/0", "correlated.none");
        }
        return null;
    }

    private static boolean isNone(LongTest test) {
        return !test.test(1) && test.turnsAbove(1) == LongTest.NONE;
    }

    private static boolean has(EventKind kind, String key) {
        return key.equals(CorrelatedCondition.ORDER)
                ? kind.units().contains(CountUnit.ORDERS)
                : kind.field(key) != null;
    }

    private void rate(EventKind kind, BehaviourCondition condition) {
        Measure measure = condition.measure();
        if (!kind.units().contains(measure.unit())) {
            problem(
                    "/measure",
                    "count.unit-not-counted",
                    kind.verb(),
                    measure.unit().words(),
                    Words.units(kind));
        }
        if (RateNode.periods(condition.window(), measure.per()) == 0) {
            problem("/window", "measure.rate-window", measure.per().word());
        }
        String what = measure.unit().words();
        measured(Field.ofEvent(what, FieldType.NUMBER).build(), condition.comparison());
    }

    @Override
    public Void segment(SegmentCondition condition) {
        return null;
    }

    private void measure(EventKind kind, BehaviourCondition condition) {
        Measure measure = condition.measure();
        switch (measure.kind()) {
            case COUNT:
                count(kind, measure.unit(), condition.comparison());
                break;
            case FAVOURITE:
            case FIRST_VALUE:
            case LAST_VALUE:
            case NTH_VALUE:
                value(kind, measure, condition.comparison());
                break;
            case DAYS_SINCE_FIRST:
            case DAYS_SINCE_LAST:
                whole("", "days", condition.comparison());
                break;
            case RATE:
                rate(kind, condition);
                break;
            case AVERAGE_ORDER_VALUE:
                orderValue(kind, condition.comparison());
                break;
            case FAVOURITE_SHARE:
                favouriteShare(kind, condition);
                break;
            case SHARE:
                share(kind, condition);
                break;
            default:
                figure(kind, measure, condition.comparison());
        }
        constant(isNeverUnknown(measure), condition.comparison());
    }

    private void count(EventKind kind, CountUnit unit, Comparison comparison) {
        if (!kind.units().contains(unit)) {
            problem("/measure", "count.unit-not-counted", kind.verb(), unit.words(), Words.units(kind));
        }
        whole("", unit.words(), comparison);
    }

    private void orderValue(EventKind kind, Comparison comparison) {
        Field amount = kind.field(Measure.AMOUNT);
        if (amount == null || !kind.units().contains(CountUnit.ORDERS)) {
            problem("/measure", "measure.no-order-value", kind.verb());
        } else {
            measured(amount, comparison);
        }
    }

    private void favouriteShare(EventKind kind, BehaviourCondition condition) {
        if (kind.valueField(condition.measure().field()) == null) {
            problem(
                    "/measure",
                    "measure.no-value",
                    kind.verb(),
                    condition.measure().field());
        }
        percent(condition.comparison());
    }

    private void share(EventKind kind, BehaviourCondition condition) {
        CountUnit unit = condition.measure().unit();
        if (unit == null && kind.field(Measure.AMOUNT) == null) {
            problem("/measure", "measure.no-figure", kind.verb(), Measure.AMOUNT, Words.figures(kind));
        } else if (unit != null && !kind.units().contains(unit)) {
            problem("/measure", "count.unit-not-counted", kind.verb(), unit.words(), Words.units(kind));
        }
        if (condition.filters().isEmpty()) {
            problem("/measure", "measure.share-of-everything");
        }
        percent(condition.comparison());
    }

    private void value(EventKind kind, Measure measure, Comparison comparison) {
        Field field = kind.valueField(measure.field());
        if (field == null) {
            problem("/measure", "measure.no-value", kind.verb(), measure.field());
        } else {
            measured(field, comparison);
        }
    }

    private void figure(EventKind kind, Measure measure, Comparison comparison) {
        Field field = kind.field(measure.field());
        if (field == null || !Figures.isFigure(field.name())) {
            problem("/measure", "measure.no-figure", kind.verb(), measure.field(), Words.figures(kind));
        } else {
            measured(field, comparison);
        }
    }

    private void filter(String place, EventKind kind, Filter filter) {
        Field field = kind.field(filter);
        if (field == null) {
            problem(place + "/field", "filter.unknown", kind.verb(), filter.field(), Words.fields(kind));
        } else {
            comparison(place, field, filter.comparison());
        }
    }

    private void window(Window window) {
        if (window.kind() == Window.Kind.BETWEEN && window.from().isAfter(window.to())) {
            problem("/window", "window.order", window.from(), window.to());
        }
    }

    private static boolean isNeverUnknown(Measure measure) {
        return measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.TOTAL;
    }
}
