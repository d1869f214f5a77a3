package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The invariants of the tree; readers of foreign input check first and report a {@link Problem} instead. */
final class Checks {

    private Checks() {}

    static void tree(Rule rule) {
        that(rule.depth() <= RuleLimits.DEPTH, "a rule nests at most " + RuleLimits.DEPTH + " levels");
        that(rule.conditions() <= RuleLimits.CONDITIONS, "a rule has at most " + RuleLimits.CONDITIONS + " conditions");
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static <T> List<T> frozen(List<? extends T> list) {
        return Collections.unmodifiableList(new ArrayList<T>(list));
    }
}
