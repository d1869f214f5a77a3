package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Finds where operators and values do not fit what they are compared with. */
abstract class ValueFit extends PathWalk {

    private static final String ORDERING = "<, <=, >, >=, between, is, is not";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    final void percent(Comparison comparison) {
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

    final void whole(String place, String what, Comparison comparison) {
        if (!operator(place, what, comparison.operator(), ORDERING, isCounted(comparison))) {
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

    final void comparison(String place, Field field, Comparison comparison) {
        if (!operator(place, field, comparison.operator())) {
            return;
        }
        for (int i = 0; i < comparison.values().size(); i++) {
            value(place + "/values/" + i, field, comparison.values().get(i));
        }
        order(place, comparison);
        oneCurrency(place, comparison);
    }

    /** A measure of a field: what is unknown of it is no event's, so that cannot be asked. */
    final void measured(Field field, Comparison comparison) {
        boolean known = comparison.operator() == Operator.IS_KNOWN || comparison.operator() == Operator.IS_UNKNOWN;
        String legal = field.type().operators().stream().map(Operator::word).collect(Collectors.joining(", "));
        if (operator("", field.name(), comparison.operator(), legal, !known)) {
            comparison("", field, comparison);
        }
    }

    private boolean operator(String place, Field field, Operator operator) {
        String legal = field.operators().stream().map(Operator::word).collect(Collectors.joining(", "));
        return operator(place, field.name(), operator, legal, field.operators().contains(operator));
    }

    final boolean operator(String place, String what, Operator operator, String legal, boolean isLegal) {
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

    private static boolean isCounted(Comparison comparison) {
        Operator operator = comparison.operator();
        return operator.orders() || operator == Operator.IS || operator == Operator.IS_NOT;
    }

    /** Of a sum that lies between two others, some comparisons say nothing. */
    final void reach(Comparison comparison, long least, long most) {
        if (comparison.values().stream().anyMatch(v -> !v.is(Value.Kind.NUMBER)) || !isCounted(comparison)) {
            return;
        }
        LongTest test = LongTest.of(comparison, Value::number);
        long passed = LongStream.rangeClosed(least, most).filter(test::test).count();
        if (passed == 0) {
            problem("/values/0", "score.never-reached", least, most);
        } else if (passed == most - least + 1) {
            problem("/values/0", "score.always-reached", least, most);
        }
    }

    /** A count or total is known and never negative, so some comparisons say nothing. */
    final void constant(boolean neverUnknown, Comparison comparison) {
        if (comparison.values().isEmpty()
                || comparison.values().stream().anyMatch(v -> !v.is(Value.Kind.NUMBER) && !v.is(Value.Kind.MONEY))) {
            return;
        }
        LongTest test = LongTest.of(comparison, v -> v.number().movePointRight(4));
        if (test.isAlways(false)) {
            problem("/values/0", "condition.never-true");
        } else if (test.isAlways(true) && neverUnknown) {
            problem("/values/0", "condition.always-true");
        }
    }
}
