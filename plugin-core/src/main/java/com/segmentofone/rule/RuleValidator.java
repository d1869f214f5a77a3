package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds everything for which a rule must be refused. */
public final class RuleValidator {

    private final Catalogue catalogue;
    private final Names names;
    private final Kept kept;

    public RuleValidator(Catalogue catalogue, Names names) {
        this(catalogue, names, Kept.EVERYTHING);
    }

    /** @param kept further back no rule may reach */
    public RuleValidator(Catalogue catalogue, Names names, Kept kept) {
        this.kept = Objects.requireNonNull(kept, "kept");
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** @return empty when the rule is valid */
    public List<Problem> problems(Rule rule) {
        List<Problem> problems = new ArrayList<>(new Fit(catalogue).problems(rule));
        problems.addAll(new Known(catalogue, names).problems(rule));
        if (!kept.isEverything()) {
            problems.addAll(new Reach(kept).problems(rule));
        }
        return problems.isEmpty() ? Constancy.problems(rule) : problems;
    }

    /** The rule again, or the problems for which it is refused. */
    public ParsedRule check(Rule rule) {
        List<Problem> problems = problems(rule);
        return problems.isEmpty() ? ParsedRule.of(rule) : ParsedRule.refused(problems);
    }
}
