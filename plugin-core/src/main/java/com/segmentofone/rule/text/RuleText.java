package com.segmentofone.rule.text;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Kept;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.ParsedRule;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.RuleValidator;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The readable form, such as {@code bought >= 2 orders in last 90 days where category is "Wine"}. */
public final class RuleText {

    private final Catalogue catalogue;
    private final Names names;
    private final Kept kept;

    public RuleText(Catalogue catalogue, Names names) {
        this(catalogue, names, Kept.EVERYTHING);
    }

    /** @param kept further back no rule may reach */
    public RuleText(Catalogue catalogue, Names names, Kept kept) {
        this.kept = Objects.requireNonNull(kept, "kept");
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** Reads and validates; problems name line and column. */
    public ParsedRule parse(String text) {
        if (text.length() > RuleLimits.CHARACTERS) {
            Problem problem = Problem.at("", "rule.too-long", text.length(), RuleLimits.CHARACTERS);
            return ParsedRule.refused(Collections.singletonList(problem.in(text, 0)));
        }
        try {
            return checked(text);
        } catch (Refusal refusal) {
            return ParsedRule.refused(Collections.singletonList(refusal.in(text)));
        }
    }

    /** Reads what is well-formed, whether or not it fits the catalogue; names of categories and the like must be known. */
    public ParsedRule read(String text) {
        try {
            return ParsedRule.of(tree(text, new Marks()));
        } catch (Refusal refusal) {
            return ParsedRule.refused(Collections.singletonList(refusal.in(text)));
        }
    }

    private Rule tree(String text, Marks marks) {
        return new TreeParser(new Tokens(Lexer.tokens(text)), catalogue, names, marks).whole();
    }

    private ParsedRule checked(String text) {
        Marks marks = new Marks();
        Rule rule = tree(text, marks);
        List<Problem> problems = new RuleValidator(catalogue, names, kept).problems(rule);
        return problems.isEmpty()
                ? ParsedRule.of(rule)
                : ParsedRule.refused(new Places(text, rule, marks).placed(problems));
    }

    /** A text that parses back to an equal rule. */
    public String print(Rule rule) {
        return rule.accept(new Printer(catalogue, names));
    }
}
