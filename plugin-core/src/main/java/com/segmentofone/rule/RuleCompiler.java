package com.segmentofone.rule;

import java.util.List;
import java.util.Objects;

/** Makes rules ready to be evaluated in one store. */
public final class RuleCompiler {

    private final Catalogue catalogue;
    private final NodeMaker nodes;

    public RuleCompiler(Catalogue catalogue, Products products, StoreSettings settings) {
        this(catalogue, products, settings, new NoNames());
    }

    /** @param names by which explanations call categories */
    public RuleCompiler(Catalogue catalogue, Products products, StoreSettings settings, Names names) {
        this(catalogue, products, settings, names, CutOffs.NONE);
    }

    /** @param cutOffs read at every evaluation */
    public RuleCompiler(Catalogue catalogue, Products products, StoreSettings settings, Names names, CutOffs cutOffs) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.nodes = new NodeMaker(catalogue, products, settings, names, cutOffs);
    }

    /** Measures what a place among all customers goes by. */
    public Gauge gauge(RelativeCondition condition) {
        return nodes.gauge(condition);
    }

    /** @throws InvalidRuleException when the rule does not fit the catalogue */
    public CompiledRule compile(Rule rule) {
        List<Problem> problems = new Fit(catalogue).problems(rule);
        if (!problems.isEmpty()) {
            throw new InvalidRuleException(problems);
        }
        return new CompiledTree(rule, rule.accept(nodes));
    }
}
