package com.segmentofone.rule.text;

import com.segmentofone.rule.All;
import com.segmentofone.rule.Any;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Not;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parses how conditions are joined: and, or, not, parentheses. */
final class TreeParser {

    private static final int NESTING = 2 * RuleLimits.DEPTH;

    private final Tokens tokens;
    private final Marks marks;
    private final ConditionParser conditions;

    TreeParser(Tokens tokens, Catalogue catalogue, Names names, Marks marks) {
        this.tokens = tokens;
        this.marks = marks;
        this.conditions = new ConditionParser(tokens, catalogue, names, marks);
    }

    Rule whole() {
        if (tokens.peek().is(Token.Kind.END)) {
            throw Refusal.at(tokens.peek(), "rule.empty");
        }
        Rule rule = rule(0);
        if (!tokens.peek().is(Token.Kind.END)) {
            throw Refusal.at(
                    tokens.peek(),
                    "text.trailing",
                    Strings.shortened(tokens.peek().text()));
        }
        return rule;
    }

    private Rule rule(int nesting) {
        int start = tokens.offset();
        Rule first = part(nesting);
        if (!tokens.sees("and") && !tokens.sees("or")) {
            return first;
        }
        String joined = tokens.sees("and") ? "and" : "or";
        List<Rule> parts = new ArrayList<>(Collections.singletonList(first));
        while (tokens.accept(joined)) {
            parts.add(part(nesting));
        }
        if (tokens.sees("and") || tokens.sees("or")) {
            throw Refusal.at(tokens.peek(), "text.mixed");
        }
        return group(joined.equals("and"), parts, start);
    }

    private Rule part(int nesting) {
        int start = tokens.offset();
        if (nesting > NESTING) {
            throw tooDeep(start);
        }
        if (tokens.sees("not") && !tokens.sees("not", "in", "segment")) {
            tokens.next();
            return not(part(nesting + 1), start);
        }
        if (tokens.acceptSign("(")) {
            return closed(rule(nesting + 1));
        }
        if (opensGroup("all") || opensGroup("any")) {
            return single(nesting);
        }
        return conditions.condition();
    }

    private boolean opensGroup(String word) {
        return tokens.peek().isWord(word) && tokens.peek(1).isSign("(");
    }

    private Rule closed(Rule rule) {
        tokens.expectSign(")");
        return rule;
    }

    /** A group written out, because it has one part or none. */
    private Rule single(int nesting) {
        int start = tokens.offset();
        boolean all = tokens.next().isWord("all");
        tokens.next();
        List<Rule> parts = new ArrayList<>();
        if (!tokens.peek().isSign(")")) {
            parts.add(rule(nesting + 1));
        }
        return closed(group(all, parts, start));
    }

    private Rule group(boolean all, List<Rule> parts, int start) {
        if (parts.stream().anyMatch(p -> p.depth() >= RuleLimits.DEPTH)) {
            throw tooDeep(start);
        }
        return marks.group(all ? All.of(parts) : Any.of(parts), start);
    }

    private Rule not(Rule part, int start) {
        if (part.depth() >= RuleLimits.DEPTH) {
            throw tooDeep(start);
        }
        return marks.group(Not.of(part), start);
    }

    private static Refusal tooDeep(int offset) {
        return Refusal.at(offset, "rule.too-deep", RuleLimits.DEPTH);
    }
}
