package com.segmentofone.rule.text;

import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.EventKind;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses what is measured: named before the verb, or, of a count, the unit after the number. */
final class MeasureParser {

    private static final Pattern ORDINAL = Pattern.compile("(?i)st|nd|rd|th");

    private final Tokens tokens;
    private final ValueParser values;
    private final Marks marks;

    MeasureParser(Tokens tokens, ValueParser values, Marks marks) {
        this.tokens = tokens;
        this.values = values;
        this.marks = marks;
    }

    boolean begins() {
        return tokens.sees("days", "since") || seesValue() || seesFigure() || seesOrderValue() || seesShare();
    }

    /** A favourite, or the value at a place: a word for it, a field, and then "of" or "at level". */
    private boolean seesValue() {
        if (tokens.peek().is(Token.Kind.NUMBER)) {
            return ORDINAL.matcher(tokens.peek(1).text()).matches() && seesField(2);
        }
        return valueKind(tokens.peek()) != null && seesField(1);
    }

    private boolean seesField(int ahead) {
        Token field = tokens.peek(ahead);
        Token next = tokens.peek(ahead + 1);
        return (field.is(Token.Kind.WORD) || field.is(Token.Kind.STRING)) && (next.isWord("of") || next.isWord("at"));
    }

    private static Measure.Kind valueKind(Token token) {
        if (token.isWord("favourite") || token.isWord("favorite")) {
            return Measure.Kind.FAVOURITE;
        }
        return token.isWord("first") ? Measure.Kind.FIRST_VALUE : token.isWord("last") ? Measure.Kind.LAST_VALUE : null;
    }

    private boolean seesOrderValue() {
        return tokens.sees("average", "order", "value", "of");
    }

    private boolean seesShare() {
        return tokens.sees("share", "of");
    }

    private boolean seesFigure() {
        return figure(tokens.peek()) != null && tokens.peek(2).isWord("of");
    }

    private static Measure.Kind figure(Token token) {
        return Arrays.stream(Measure.Kind.values())
                .filter(k -> Measure.isFigure(k) && token.isWord(k.name()))
                .findFirst()
                .orElse(null);
    }

    /** The measure named before the verb; null when there is none, as with counts. */
    Measure named() {
        if (tokens.accept("days", "since")) {
            return since();
        }
        if (seesValue()) {
            return ofValue();
        }
        if (seesOrderValue()) {
            tokens.skip(4);
            return Measure.AVERAGE_ORDER_VALUE;
        }
        if (seesShare()) {
            return share();
        }
        return seesFigure() ? ofFigure() : null;
    }

    /** A measure that customers can be ranked by: one that is named, or what is counted. */
    Measure ranked() {
        Measure named = named();
        if (named != null) {
            return named;
        }
        String words = words();
        CountUnit unit = CountUnit.ofWords(words).orElseThrow(() -> Refusal.at(tokens.peek(), "text.expected-measure"));
        Measure counted = counted(unit, words);
        tokens.expect("of");
        return counted;
    }

    private Measure counted(CountUnit unit, String words) {
        tokens.skip(words.indexOf(' ') < 0 ? 1 : 2);
        return unit == CountUnit.DISTINCT_CATEGORIES ? Measure.distinctCategories(level()) : Measure.count(unit);
    }

    private Measure share() {
        tokens.skip(2);
        Token token = tokens.peek();
        marks.mark("/measure", token.offset());
        if (seesValue() && valueKind(token) == Measure.Kind.FAVOURITE) {
            tokens.next();
            return ofField((field, level) -> Measure.value(Measure.Kind.FAVOURITE_SHARE, field, level));
        }
        Measure measure = token.isWord("amount") ? Measure.SHARE_OF_AMOUNT : shareOfUnit(token);
        tokens.next();
        tokens.expect("of");
        return measure;
    }

    private static Measure shareOfUnit(Token token) {
        CountUnit unit =
                token.is(Token.Kind.WORD) ? CountUnit.ofWords(token.text()).orElse(null) : null;
        if (unit == null || !Measure.SHARED.contains(unit)) {
            throw Refusal.at(token, "text.expected-share", shares());
        }
        return Measure.share(unit);
    }

    private static String shares() {
        return "amount, " + Measure.SHARED.stream().map(CountUnit::words).collect(Collectors.joining(", "));
    }

    private Measure since() {
        if (tokens.accept("first")) {
            return Measure.DAYS_SINCE_FIRST;
        }
        if (tokens.accept("last")) {
            return Measure.DAYS_SINCE_LAST;
        }
        throw Refusal.at(tokens.peek(), "text.expected-first-or-last");
    }

    private Measure ofValue() {
        if (tokens.peek().is(Token.Kind.NUMBER)) {
            int place = values.whole(1, RuleLimits.LAST);
            tokens.next();
            return ofField((field, level) -> Measure.nthValue(place, field, level));
        }
        Measure.Kind kind = valueKind(tokens.next());
        return ofField((field, level) -> Measure.value(kind, field, level));
    }

    private Measure ofField(BiFunction<String, Integer, Measure> measures) {
        Token field = tokens.next();
        boolean category = field.is(Token.Kind.WORD) && field.text().equals("category");
        int level = category ? level() : 0;
        tokens.expect("of");
        return measures.apply(field.text(), level);
    }

    int level() {
        tokens.expect("at");
        tokens.expect("level");
        return values.whole(0, RuleLimits.LEVEL);
    }

    private Measure ofFigure() {
        Measure.Kind kind = figure(tokens.next());
        String field = tokens.next().text();
        tokens.expect("of");
        return Measure.of(kind, field);
    }

    /** The unit after the number of a count. */
    Measure unit(EventKind kind, Comparison comparison, Token operator) {
        Token token = tokens.peek();
        marks.mark("/measure", token.offset());
        String words = words();
        CountUnit unit = CountUnit.ofWords(words).orElseThrow(() -> noUnit(kind, comparison, token, operator));
        Measure counted = counted(unit, words);
        return tokens.accept("per") ? rate(unit, token) : counted;
    }

    private Measure rate(CountUnit unit, Token token) {
        if (!Measure.SHARED.contains(unit)) {
            throw Refusal.at(token, "text.expected-rate");
        }
        return Measure.rate(unit, values.span());
    }

    private String words() {
        if (!tokens.peek().is(Token.Kind.WORD)) {
            return "";
        }
        return tokens.sees("distinct")
                ? "distinct " + tokens.peek(1).text()
                : tokens.peek().text();
    }

    private static Refusal noUnit(EventKind kind, Comparison comparison, Token token, Token operator) {
        String units = kind.units().stream().map(CountUnit::words).collect(Collectors.joining(", "));
        String number = comparison.values().stream().map(Value::toString).collect(Collectors.joining(" and "));
        String sign = operator.text().toLowerCase(Locale.ROOT);
        return Refusal.at(
                token,
                "count.no-unit",
                kind.verb() + " " + sign + " " + number,
                units,
                preferred(kind).words());
    }

    private static CountUnit preferred(EventKind kind) {
        return kind.units().contains(CountUnit.ORDERS) ? CountUnit.ORDERS : CountUnit.EVENTS;
    }
}
