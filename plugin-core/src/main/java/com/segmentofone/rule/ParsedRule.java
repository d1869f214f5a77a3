package com.segmentofone.rule;

import java.util.Collections;
import java.util.List;

/** What came of reading a rule: the rule, or the problems for which it is refused. */
public final class ParsedRule {

    private final Rule rule;
    private final List<Problem> problems;

    private ParsedRule(Rule rule, List<Problem> problems) {
        this.rule = rule;
        this.problems = problems;
    }

    public static ParsedRule of(Rule rule) {
        return new ParsedRule(rule, Collections.<Problem>emptyList());
    }

    public static ParsedRule refused(List<Problem> problems) {
        Checks.that(!problems.isEmpty(), "a refusal names a problem");
        return new ParsedRule(null, Checks.frozen(problems));
    }

    public boolean isValid() {
        return problems.isEmpty();
    }

    /** In the order of their places; empty when the rule is valid. */
    public List<Problem> problems() {
        return problems;
    }

    /** @throws InvalidRuleException when the rule was refused */
    public Rule rule() {
        if (!isValid()) {
            throw new InvalidRuleException(problems);
        }
        return rule;
    }
}
