package com.segmentofone.segment;

import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Gauge;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.rule.Rule;
import java.util.List;

/** Reads, checks, writes and compiles rules against the store's current catalogue and names. */
public interface RuleBook {

    /** @return empty when the text is a valid rule */
    List<Problem> problems(String ruleText);

    /** @throws com.segmentofone.rule.InvalidRuleException with position, cause and remedy */
    Rule fromText(String ruleText);

    /**
     * A well-formed rule, whether or not it fits the catalogue.
     *
     * @throws com.segmentofone.rule.InvalidRuleException when the text cannot be read at all
     */
    Rule wellFormed(String ruleText);

    /** @throws com.segmentofone.rule.InvalidRuleException also when the rule no longer fits the catalogue */
    Rule fromJson(String json);

    String toText(Rule rule);

    String toJson(Rule rule);

    /** @throws com.segmentofone.rule.InvalidRuleException when the rule does not fit the catalogue */
    CompiledRule compile(Rule rule);

    /** As {@link #compile}, for a rule that is only being looked at: held also against cut-offs that are not published. */
    CompiledRule preview(Rule rule);

    /** As {@link #preview}, with the places among all customers as they begin and end now, at whatever instant. */
    CompiledRule lookingBack(Rule rule);

    /** Measures what a place among all customers goes by. */
    Gauge gauge(RelativeCondition condition);
}
