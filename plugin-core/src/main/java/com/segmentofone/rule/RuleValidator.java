package com.segmentofone.rule;

import java.util.List;
import java.util.Objects;

/** Finds everything for which a rule must be refused. */
public final class RuleValidator {

    private final Catalogue catalogue;
    private final Names names;

    public RuleValidator(Catalogue catalogue, Names names) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** @return empty when the rule is valid */
    public List<Problem> problems(Rule rule) {
        throw new UnsupportedOperationException("follows");
    }
}
