package com.segmentofone.rule;

import java.util.Objects;

/** Makes rules ready to be evaluated in one store. */
public final class RuleCompiler {

    private final Catalogue catalogue;
    private final Products products;
    private final StoreSettings settings;

    public RuleCompiler(Catalogue catalogue, Products products, StoreSettings settings) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.products = Objects.requireNonNull(products, "products");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** @throws InvalidRuleException when the rule does not fit the catalogue */
    public CompiledRule compile(Rule rule) {
        throw new UnsupportedOperationException("follows");
    }
}
