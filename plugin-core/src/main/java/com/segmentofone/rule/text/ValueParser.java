package com.segmentofone.rule.text;

import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.Span;
import com.segmentofone.rule.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses operators and values. */
final class ValueParser {

    private static final int CANDIDATES = 10;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern KEYWORD = Pattern.compile("AND|NOT|ALL|ANY|AGE");

    private static final Set<String> COMPARING = new HashSet<>(Arrays.asList("<", "<=", ">", ">=", "=", "!="));

    private final Tokens tokens;
    private final Names names;
    private final Marks marks;

    ValueParser(Tokens tokens, Names names, Marks marks) {
        this.tokens = tokens;
        this.names = names;
        this.marks = marks;
    }

    /** @param type decides how quoted names are read; null when there is none */
    Comparison comparison(String place, FieldType type) {
        marks.mark(place + "/operator", tokens.offset());
        Operator operator = operator();
        return Comparison.of(operator, values(place, operator, type));
    }

    boolean seesComparison() {
        Token token = tokens.peek();
        return token.is(Token.Kind.SIGN) && COMPARING.contains(token.text())
                || token.isWord("is")
                || token.isWord("in") && tokens.peek(1).isSign("(")
                || token.isWord("contains")
                || token.isWord("starts")
                || token.isWord("matches")
                || token.isWord("between") && !tokens.peek(1).is(Token.Kind.DATE);
    }

    Operator operator() {
        if (tokens.accept("is")) {
            return tokens.accept("not")
                    ? Operator.IS_NOT
                    : tokens.accept("known")
                            ? Operator.IS_KNOWN
                            : tokens.accept("unknown") ? Operator.IS_UNKNOWN : Operator.IS;
        }
        if (tokens.accept("starts")) {
            tokens.expect("with");
            return Operator.STARTS_WITH;
        }
        Token token = tokens.peek();
        Operator operator = ofSign(token.text());
        if (operator == null || token.is(Token.Kind.STRING)) {
            throw Refusal.at(token, "text.expected-comparison");
        }
        tokens.next();
        return operator;
    }

    private static Operator ofSign(String sign) {
        switch (sign) {
            case "=":
                return Operator.IS;
            case "!=":
                return Operator.IS_NOT;
            case "is":
                return null;
            default:
                return Operator.ofWord(sign.toLowerCase(Locale.ROOT)).orElse(null);
        }
    }

    private List<Value> values(String place, Operator operator, FieldType type) {
        List<Value> values = new ArrayList<>();
        switch (operator) {
            case IS_KNOWN:
            case IS_UNKNOWN:
                return values;
            case BETWEEN:
                values.add(value(place, 0, type));
                tokens.expect("and");
                values.add(value(place, 1, type));
                return values;
            case IN:
                return list(place, type);
            default:
                values.add(value(place, 0, type));
                return values;
        }
    }

    private List<Value> list(String place, FieldType type) {
        List<Value> values = new ArrayList<>();
        tokens.expectSign("(");
        do {
            if (values.size() == RuleLimits.VALUES) {
                throw Refusal.at(tokens.peek(), "value.too-many", RuleLimits.VALUES);
            }
            values.add(value(place, values.size(), type));
        } while (tokens.acceptSign(","));
        tokens.expectSign(")");
        return values;
    }

    private Value value(String place, int index, FieldType type) {
        marks.mark(place + "/values/" + index, tokens.offset());
        Named.Kind kind = type == null ? null : type.names();
        Token token = tokens.peek();
        if (token.isSign("#") || kind != null && token.is(Token.Kind.STRING)) {
            return Value.id(reference(kind));
        }
        switch (token.kind()) {
            case STRING:
                return Value.text(tokens.next().text());
            case DATE:
                return Value.date(date());
            case NUMBER:
                return amount(type);
            case WORD:
                throw Refusal.at(token, "text.quote", Strings.shortened(token.text()));
            default:
                throw Refusal.at(token, "text.expected-value");
        }
    }

    private Value amount(FieldType type) {
        BigDecimal number = number();
        Token code = tokens.peek();
        boolean money = code.is(Token.Kind.WORD)
                && CURRENCY.matcher(code.text()).matches()
                && !KEYWORD.matcher(code.text()).matches();
        return money && type == FieldType.MONEY
                ? Value.money(number, tokens.next().text())
                : Value.number(number);
    }

    BigDecimal number() {
        Token token = tokens.expect(Token.Kind.NUMBER, "text.expected-number");
        BigDecimal number = new BigDecimal(token.text());
        if (!Value.canHold(number)) {
            throw Refusal.at(token, "value.too-many-digits", RuleLimits.DIGITS);
        }
        return number;
    }

    int whole(int least, int most) {
        Token token = tokens.peek();
        BigDecimal number = number();
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            throw Refusal.at(token, "value.out-of-range", least, most);
        }
        return number.intValueExact();
    }

    /** A unit of time that has a fixed length. */
    Span duration() {
        Token token = tokens.peek();
        Span span = token.is(Token.Kind.WORD) ? Span.ofWord(token.text()).orElse(null) : null;
        if (span == null || span.isCalendar()) {
            throw Refusal.at(token, "text.expected-duration");
        }
        tokens.next();
        return span;
    }

    Span span() {
        Token token = tokens.peek();
        Span span = token.is(Token.Kind.WORD) ? Span.ofWord(token.text()).orElse(null) : null;
        if (span == null) {
            throw Refusal.at(token, "text.expected-span");
        }
        tokens.next();
        return span;
    }

    LocalDate date() {
        Token token = tokens.expect(Token.Kind.DATE, "text.expected-date");
        try {
            return LocalDate.parse(token.text());
        } catch (DateTimeException noSuchDay) {
            throw Refusal.at(token, "text.date", token.text());
        }
    }

    /** An id, or the name of something that is alone in having it. */
    long reference(Named.Kind kind) {
        Token token = tokens.peek();
        String name = token.is(Token.Kind.STRING) ? tokens.next().text() : null;
        if (tokens.acceptSign("#")) {
            return id();
        }
        if (name == null || kind == null) {
            throw Refusal.at(token, "text.expected-string");
        }
        return resolved(kind, name, token);
    }

    private long id() {
        Token token = tokens.peek();
        BigDecimal number = number();
        try {
            return number.longValueExact();
        } catch (ArithmeticException noId) {
            throw Refusal.at(token, "text.id");
        }
    }

    private long resolved(Named.Kind kind, String name, Token token) {
        List<Named> found = names.find(kind, name);
        String suffix = kind.name().toLowerCase(Locale.ROOT);
        if (found.isEmpty()) {
            throw Refusal.at(token, "name.unknown." + suffix, Strings.shortened(name));
        }
        if (found.size() > 1) {
            throw Refusal.at(token, "name.ambiguous." + suffix, Strings.shortened(name), candidates(found));
        }
        return found.get(0).id();
    }

    private static String candidates(List<Named> found) {
        return found.stream()
                .limit(CANDIDATES)
                .map(n -> Strings.quoted(n.path()) + "#" + n.id())
                .collect(Collectors.joining(", "));
    }
}
