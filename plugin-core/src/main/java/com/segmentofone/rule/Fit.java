package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds where a rule does not fit the catalogue. */
final class Fit extends PathWalk {

    private static final String ORDERING = "<, <=, >, >=, between, is, is not";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

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
        for (int i = 0; i < condition.filters().size(); i++) {
            filter("/where/" + i, kind, condition.filters().get(i));
        }
        window(condition.window());
        return null;
    }

    @Override
    public Void relative(RelativeCondition condition) {
        Measure measure = condition.measured().measure();
        if (measure.kind() == Measure.Kind.FAVOURITE) {
            problem("/measure", "measure.not-ranked", measure.field());
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
                favourite(kind, measure, condition.comparison());
                break;
            case DAYS_SINCE_FIRST:
            case DAYS_SINCE_LAST:
                whole("", "days", condition.comparison());
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
            comparison("", amount, comparison);
        }
    }

    private void favouriteShare(EventKind kind, BehaviourCondition condition) {
        if (kind.field(condition.measure().field()) == null) {
            problem(
                    "/measure",
                    "measure.no-favourite",
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

    private void percent(Comparison comparison) {
        Operator operator = comparison.operator();
        boolean legal = operator.orders() || operator == Operator.IS || operator == Operator.IS_NOT;
        if (!operator("", "share", operator, ORDERING, legal)) {
            return;
        }
        for (int i = 0; i < comparison.values().size(); i++) {
            Value value = comparison.values().get(i);
            if (!value.is(Value.Kind.NUMBER) || !canBePassed(value.number(), operator)) {
                problem("/values/" + i, "value.not-percent", value);
            }
        }
        order("", comparison);
    }

    /** Of a percentage: nothing is more than 100 per cent. */
    private static boolean canBePassed(BigDecimal number, Operator operator) {
        int toAll = number.compareTo(ALL);
        return number.signum() >= 0 && (toAll < 0 || toAll == 0 && operator != Operator.MORE);
    }

    private void favourite(EventKind kind, Measure measure, Comparison comparison) {
        Field field = kind.field(measure.field());
        if (field == null) {
            problem("/measure", "measure.no-favourite", kind.verb(), measure.field());
        } else {
            comparison("", field, comparison);
            operator(
                    "",
                    field.name(),
                    comparison.operator(),
                    "is, is not, in",
                    !comparison.operator().orders());
        }
    }

    private void figure(EventKind kind, Measure measure, Comparison comparison) {
        Field field = kind.field(measure.field());
        if (field == null || !Figures.isFigure(field.name())) {
            problem("/measure", "measure.no-figure", kind.verb(), measure.field(), Words.figures(kind));
        } else {
            comparison("", field, comparison);
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

    private void whole(String place, String what, Comparison comparison) {
        Operator operator = comparison.operator();
        boolean counts = operator.orders() || operator == Operator.IS || operator == Operator.IS_NOT;
        if (!operator(place, what, operator, ORDERING, counts)) {
            return;
        }
        for (int i = 0; i < comparison.values().size(); i++) {
            Value value = comparison.values().get(i);
            if (!value.is(Value.Kind.NUMBER) || value.number().scale() > 0) {
                problem(place + "/values/" + i, "value.not-whole", value, what);
            }
        }
        order(place, comparison);
    }

    private void comparison(String place, Field field, Comparison comparison) {
        if (!operator(place, field, comparison.operator())) {
            return;
        }
        for (int i = 0; i < comparison.values().size(); i++) {
            value(place + "/values/" + i, field, comparison.values().get(i));
        }
        order(place, comparison);
        oneCurrency(place, comparison);
    }

    private boolean operator(String place, Field field, Operator operator) {
        String legal = field.operators().stream().map(Operator::word).collect(Collectors.joining(", "));
        return operator(place, field.name(), operator, legal, field.operators().contains(operator));
    }

    private boolean operator(String place, String what, Operator operator, String legal, boolean isLegal) {
        if (!isLegal) {
            problem(place + "/operator", "operator.not-legal", what, operator.word(), legal);
        }
        return isLegal;
    }

    private void value(String place, Field field, Value value) {
        if (!field.type().takes(value.kind())) {
            problem(place, "value.type." + field.type().name().toLowerCase(Locale.ROOT), field.name(), value);
        } else if (value.is(Value.Kind.MONEY) && !Words.isCurrency(value.currency())) {
            problem(place, "value.currency", value.currency());
        } else if (value.is(Value.Kind.TEXT) && value.text().trim().isEmpty()) {
            problem(place, "value.empty", field.name());
        } else if (!field.allowedValues().isEmpty() && !Words.contains(field.allowedValues(), value.text())) {
            problem(place, "value.not-allowed", field.name(), value, String.join(", ", field.allowedValues()));
        }
    }

    private void order(String place, Comparison comparison) {
        if (comparison.operator() == Operator.BETWEEN && Words.isAfter(comparison.values())) {
            problem(
                    place + "/values/0",
                    "value.between",
                    comparison.values().get(0),
                    comparison.values().get(1));
        }
    }

    private void oneCurrency(String place, Comparison comparison) {
        List<String> currencies = comparison.values().stream()
                .map(Value::currency)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
        if (currencies.size() > 1) {
            problem(place + "/values/1", "value.currencies", currencies.get(0), currencies.get(1));
        }
    }

    private void window(Window window) {
        if (window.kind() == Window.Kind.BETWEEN && window.from().isAfter(window.to())) {
            problem("/window", "window.order", window.from(), window.to());
        }
    }

    /** A count or total is known and never negative, so some comparisons say nothing. */
    private void constant(boolean neverUnknown, Comparison comparison) {
        if (comparison.values().stream().anyMatch(v -> !v.is(Value.Kind.NUMBER) && !v.is(Value.Kind.MONEY))) {
            return;
        }
        LongTest test = LongTest.of(comparison, v -> v.number().movePointRight(4));
        if (test.isAlways(false)) {
            problem("/values/0", "condition.never-true");
        } else if (test.isAlways(true) && neverUnknown) {
            problem("/values/0", "condition.always-true");
        }
    }

    private static boolean isNeverUnknown(Measure measure) {
        return measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.TOTAL;
    }
}
