package com.segmentofone.rule;

import java.util.Objects;

/** What an event must be like to count: a field of the event held against values. */
public final class Filter {

    private final String field;
    private final Comparison comparison;

    private Filter(String field, Comparison comparison) {
        this.field = Objects.requireNonNull(field, "field");
        this.comparison = Objects.requireNonNull(comparison, "comparison");
    }

    public static Filter of(String field, Comparison comparison) {
        return new Filter(field, comparison);
    }

    public String field() {
        return field;
    }

    public Comparison comparison() {
        return comparison;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter
                && field.equals(((Filter) other).field)
                && comparison.equals(((Filter) other).comparison);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + comparison.hashCode();
    }

    @Override
    public String toString() {
        return field + " " + comparison;
    }
}
