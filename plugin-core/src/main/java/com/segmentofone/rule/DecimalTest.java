package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comparison with an exact decimal number, or with a quotient of one. */
final class DecimalTest {

    private final Operator operator;
    private final List<BigDecimal> values;

    private DecimalTest(Operator operator, List<BigDecimal> values) {
        this.operator = operator;
        this.values = values;
    }

    static DecimalTest of(Comparison comparison, Function<Value, BigDecimal> figure) {
        return new DecimalTest(
                comparison.operator(), comparison.values().stream().map(figure).collect(Collectors.toList()));
    }

    boolean test(BigDecimal value) {
        return test(value, 1);
    }

    /** Tests value / parts without dividing. */
    boolean test(BigDecimal value, long parts) {
        switch (operator) {
            case LESS:
                return compare(value, parts, 0) < 0;
            case AT_MOST:
                return compare(value, parts, 0) <= 0;
            case MORE:
                return compare(value, parts, 0) > 0;
            case AT_LEAST:
                return compare(value, parts, 0) >= 0;
            case BETWEEN:
                return compare(value, parts, 0) >= 0 && compare(value, parts, 1) <= 0;
            case IS_NOT:
                return !equalsAny(value, parts);
            default:
                return equalsAny(value, parts);
        }
    }

    /** As {@link #test(BigDecimal, long)}. */
    boolean test(long value, long parts) {
        return test(BigDecimal.valueOf(value), parts);
    }

    private boolean equalsAny(BigDecimal value, long parts) {
        for (int i = 0; i < values.size(); i++) {
            if (compare(value, parts, i) == 0) {
                return true;
            }
        }
        return false;
    }

    private int compare(BigDecimal value, long parts, int index) {
        BigDecimal threshold = values.get(index);
        return value.compareTo(parts == 1 ? threshold : threshold.multiply(BigDecimal.valueOf(parts)));
    }
}
