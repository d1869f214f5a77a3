package com.segmentofone.rule.text;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.CorrelatedCondition;
import com.segmentofone.rule.EventKind;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.Window;
import java.util.ArrayList;
import java.util.List;

/** Parses what a shopper did: measure, verb, and in any order comparison, window and filters. */
final class BehaviourParser {

    private final Tokens tokens;
    private final Verbs verbs;
    private final ValueParser values;
    private final WindowParser windows;
    private final MeasureParser measures;
    private final Marks marks;
    private String one;
    private int level;

    BehaviourParser(Tokens tokens, Verbs verbs, ValueParser values, Marks marks) {
        this.tokens = tokens;
        this.verbs = verbs;
        this.values = values;
        this.windows = new WindowParser(tokens, values);
        this.measures = new MeasureParser(tokens, values, marks);
        this.marks = marks;
    }

    boolean begins() {
        return tokens.sees("never") || measures.begins() || verbs.begins(tokens);
    }

    /** What was done, and with which one thing, if that is said. */
    Rule behaviour() {
        one = null;
        Parts parts = new Parts();
        boolean never = tokens.accept("never");
        parts.measure = never ? null : measures.named();
        marks.mark("/event", tokens.offset());
        parts.kind = verb();
        if (parts.measure == null) {
            marks.mark("/measure", tokens.offset());
        }
        tail(parts, never);
        BehaviourCondition condition = condition(parts, never);
        one = parts.one;
        return condition;
    }

    /** The one thing that was said last time; null when none was. */
    String one() {
        return one;
    }

    int level() {
        return level;
    }

    /** What else was done with that thing, or was not. */
    BehaviourCondition other(boolean done) {
        Parts parts = new Parts();
        marks.mark("/event", tokens.offset());
        parts.kind = verb();
        parts.one = "";
        tail(parts, true);
        Window window = window(parts);
        return done
                ? BehaviourCondition.did(parts.kind.type(), window, parts.filters)
                : BehaviourCondition.never(parts.kind.type(), window, parts.filters);
    }

    /** What is measured, without a comparison; the one of the result means nothing. */
    BehaviourCondition measured() {
        Parts parts = new Parts();
        marks.mark("/measure", tokens.offset());
        parts.measure = measures.ranked();
        parts.one = "";
        marks.mark("/event", tokens.offset());
        parts.kind = verb();
        tail(parts, true);
        return BehaviourCondition.of(
                parts.kind.type(), parts.measure, BehaviourCondition.DID, window(parts), parts.filters);
    }

    private static Window window(Parts parts) {
        return parts.window == null ? Window.EVER : parts.window;
    }

    EventKind verb() {
        Token token = tokens.peek();
        if (verbs.acceptSiteEvent(tokens)) {
            return verbs.siteEvent(tokens);
        }
        EventKind kind = verbs.accept(tokens);
        if (kind == null) {
            throw Refusal.at(token, "text.expected-verb", verbs.all());
        }
        return kind;
    }

    private void tail(Parts parts, boolean never) {
        while (true) {
            if (parts.comparison == null && !never && values.seesComparison()) {
                comparison(parts);
            } else if (parts.window == null && windows.begins()) {
                marks.mark("/window", tokens.offset());
                parts.window = windows.window();
            } else if (parts.one == null && (tokens.accept("of", "one") || tokens.accept("in", "one"))) {
                parts.one = key();
            } else if (parts.filters.isEmpty() && tokens.accept("where")) {
                parts.filters.addAll(filters(parts.kind));
            } else {
                return;
            }
        }
    }

    private String key() {
        Token token = tokens.peek();
        marks.mark("/one", token.offset());
        String key = CorrelatedCondition.KEYS.stream()
                .filter(token::isWord)
                .findFirst()
                .orElseThrow(() -> Refusal.at(token, "text.expected-key"));
        tokens.next();
        level = key.equals("category") ? measures.level() : 0;
        return key;
    }

    private void comparison(Parts parts) {
        if (parts.measure == null) {
            Token operator = tokens.peek();
            parts.comparison = values.comparison("", FieldType.NUMBER);
            parts.measure = measures.unit(parts.kind, parts.comparison, operator);
        } else {
            parts.comparison = values.comparison("", compared(parts));
            if (parts.measure.isPercentage()) {
                tokens.expectSign("%");
            }
        }
    }

    private static FieldType compared(Parts parts) {
        if (parts.measure.isPercentage()) {
            return FieldType.NUMBER;
        }
        Field field = parts.measure.field() == null ? null : parts.kind.field(parts.measure.field());
        return field == null ? null : field.type();
    }

    List<Filter> filters(EventKind kind) {
        List<Filter> filters = new ArrayList<>();
        do {
            if (filters.size() == RuleLimits.FILTERS) {
                throw Refusal.at(tokens.peek(), "filter.too-many", RuleLimits.FILTERS);
            }
            filters.add(filter("/where/" + filters.size(), kind));
        } while (tokens.acceptSign(","));
        return filters;
    }

    private Filter filter(String place, EventKind kind) {
        marks.mark(place + "/field", tokens.offset());
        marks.mark(place, tokens.offset());
        Token token = tokens.peek().is(Token.Kind.STRING)
                ? tokens.next()
                : tokens.expect(Token.Kind.WORD, "text.expected-field");
        Field field = kind.field(token.text());
        Filter filter = Filter.of(token.text(), values.comparison(place, field == null ? null : field.type()));
        if (field != null && !field.unit().isEmpty()) {
            tokens.acceptSign(field.unit());
        }
        return filter;
    }

    private BehaviourCondition condition(Parts parts, boolean never) {
        Window window = window(parts);
        if (never) {
            return BehaviourCondition.never(parts.kind.type(), window, parts.filters);
        }
        if (parts.comparison == null && parts.measure == null) {
            return did(parts, window);
        }
        if (parts.comparison == null) {
            throw Refusal.at(tokens.peek(), "text.expected-comparison");
        }
        return BehaviourCondition.of(parts.kind.type(), parts.measure, parts.comparison, window, parts.filters);
    }

    private BehaviourCondition did(Parts parts, Window window) {
        if (tokens.peek().is(Token.Kind.NUMBER)) {
            throw Refusal.at(
                    tokens.peek(),
                    "text.number-without-comparison",
                    tokens.peek().text());
        }
        return BehaviourCondition.did(parts.kind.type(), window, parts.filters);
    }

    /** What has been read so far. */
    private static final class Parts {

        private EventKind kind;
        private Measure measure;
        private Comparison comparison;
        private Window window;
        /** The one thing meant; empty where none can be. */
        private String one;

        private final List<Filter> filters = new ArrayList<>();
    }
}
