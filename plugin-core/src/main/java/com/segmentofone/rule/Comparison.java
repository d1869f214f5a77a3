package com.segmentofone.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** An operator with its values, such as {@code >= 2}. */
public final class Comparison {

    private final Operator operator;
    private final List<Value> values;

    private Comparison(Operator operator, List<Value> values) {
        this.operator = Objects.requireNonNull(operator, "operator");
        this.values = Checks.frozen(values);
        Checks.that(operator.takes(values.size()), operator.word() + " does not take " + values.size() + " values");
    }

    public static Comparison of(Operator operator, Value... values) {
        return new Comparison(operator, Arrays.asList(values));
    }

    public static Comparison of(Operator operator, List<Value> values) {
        return new Comparison(operator, values);
    }

    public Operator operator() {
        return operator;
    }

    public List<Value> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison
                && operator == ((Comparison) other).operator
                && values.equals(((Comparison) other).values);
    }

    @Override
    public int hashCode() {
        return 31 * operator.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return operator.word() + " " + values;
    }
}
