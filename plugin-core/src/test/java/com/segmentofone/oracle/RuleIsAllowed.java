package com.segmentofone.oracle;

import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.segment.RuleBook;

/** Whether an operator could have written it. */
final class RuleIsAllowed {

    private RuleIsAllowed() {}

    static boolean by(RuleBook rules, String json) {
        try {
            rules.compile(rules.fromJson(json));
            return rules.problems(rules.toText(rules.fromJson(json))).isEmpty();
        } catch (InvalidRuleException refused) {
            return false;
        }
    }
}
