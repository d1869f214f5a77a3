package com.segmentofone.rule;

import java.util.Objects;

/** Holds a profile's attribute, or an {@link Aspect} of it, against values. */
public final class AttributeCondition extends Condition {

    private final String attribute;
    private final Aspect aspect;
    private final Comparison comparison;

    private AttributeCondition(String attribute, Aspect aspect, Comparison comparison) {
        this.attribute = Objects.requireNonNull(attribute, "attribute");
        this.aspect = Objects.requireNonNull(aspect, "aspect");
        this.comparison = Objects.requireNonNull(comparison, "comparison");
    }

    public static AttributeCondition of(String attribute, Comparison comparison) {
        return new AttributeCondition(attribute, Aspect.VALUE, comparison);
    }

    public static AttributeCondition of(String attribute, Aspect aspect, Comparison comparison) {
        return new AttributeCondition(attribute, aspect, comparison);
    }

    public String attribute() {
        return attribute;
    }

    public Aspect aspect() {
        return aspect;
    }

    public Comparison comparison() {
        return comparison;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.attribute(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeCondition
                && attribute.equals(((AttributeCondition) other).attribute)
                && aspect == ((AttributeCondition) other).aspect
                && comparison.equals(((AttributeCondition) other).comparison);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attribute, aspect, comparison);
    }

    @Override
    public String toString() {
        return aspect + " " + attribute + " " + comparison;
    }
}
