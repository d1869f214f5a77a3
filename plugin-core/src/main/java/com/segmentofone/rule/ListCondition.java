package com.segmentofone.rule;

import java.util.List;
import java.util.Objects;

/** Asks of how many products of a shopper's list something holds now. */
public final class ListCondition extends Condition {

    private final ProductList list;
    private final ProductList.Quantifier quantifier;
    private final List<Filter> filters;

    private ListCondition(ProductList list, ProductList.Quantifier quantifier, List<Filter> filters) {
        this.list = Objects.requireNonNull(list, "list");
        this.quantifier = Objects.requireNonNull(quantifier, "quantifier");
        this.filters = Checks.frozen(filters);
        Checks.that(filters.size() <= RuleLimits.FILTERS, "at most " + RuleLimits.FILTERS + " filters");
    }

    /** @param filters all of which a product has to pass; fields as in {@link Catalogue#listed()} */
    public static ListCondition of(ProductList.Quantifier quantifier, ProductList list, List<Filter> filters) {
        return new ListCondition(list, quantifier, filters);
    }

    public ProductList list() {
        return list;
    }

    public ProductList.Quantifier quantifier() {
        return quantifier;
    }

    public List<Filter> filters() {
        return filters;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.list(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListCondition
                && list == ((ListCondition) other).list
                && quantifier == ((ListCondition) other).quantifier
                && filters.equals(((ListCondition) other).filters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(list, quantifier, filters);
    }

    @Override
    public String toString() {
        return quantifier + " of " + list + " " + filters;
    }
}
