package com.segmentofone.rule;

import java.util.Objects;

/** Holds a fact of the shopper's open cart against values. */
public final class CartCondition extends Condition {

    private final CartFact fact;
    private final Comparison comparison;
    private final Span span;

    private CartCondition(CartFact fact, Comparison comparison, Span span) {
        this.fact = Objects.requireNonNull(fact, "fact");
        this.comparison = Objects.requireNonNull(comparison, "comparison");
        this.span = span;
        Checks.that(fact.isDuration() == (span != null), "a duration, and nothing else, has a unit of time");
        Checks.that(span == null || !span.isCalendar(), "a duration is counted in minutes, hours, days or weeks");
    }

    /** @param fact ITEMS, PRODUCTS or VALUE */
    public static CartCondition of(CartFact fact, Comparison comparison) {
        return new CartCondition(fact, comparison, null);
    }

    /**
     * @param fact AGE or UNTOUCHED
     * @param span the unit of the values: minutes, hours, days or weeks, counted as far as completed
     */
    public static CartCondition lasting(CartFact fact, Comparison comparison, Span span) {
        return new CartCondition(fact, comparison, Objects.requireNonNull(span, "span"));
    }

    public CartFact fact() {
        return fact;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** The unit of a duration; otherwise null. */
    public Span span() {
        return span;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.cart(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CartCondition
                && fact == ((CartCondition) other).fact
                && span == ((CartCondition) other).span
                && comparison.equals(((CartCondition) other).comparison);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fact, comparison, span);
    }

    @Override
    public String toString() {
        return "cart " + fact.word() + " " + comparison + (span == null ? "" : " " + span);
    }
}
