package com.segmentofone.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** A value that a rule names: a text, a number, a date, an amount of money, or the id of a category, product or segment. */
public final class Value {

    /** What a value is. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        MONEY,
        ID
    }

    private final Kind kind;
    private final Object content;
    private final String currency;

    private Value(Kind kind, Object content, String currency) {
        this.kind = kind;
        this.content = Objects.requireNonNull(content, "content");
        this.currency = currency;
    }

    public static Value text(String text) {
        return new Value(Kind.TEXT, text, null);
    }

    public static Value number(BigDecimal number) {
        return new Value(Kind.NUMBER, plain(number), null);
    }

    public static Value number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    public static Value date(LocalDate date) {
        return new Value(Kind.DATE, date, null);
    }

    /** @param currency ISO 4217 code */
    public static Value money(BigDecimal amount, String currency) {
        return new Value(Kind.MONEY, plain(amount), Objects.requireNonNull(currency, "currency"));
    }

    public static Value id(long id) {
        return new Value(Kind.ID, id, null);
    }

    public Kind kind() {
        return kind;
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public String text() {
        return (String) content;
    }

    /** The number, or the amount in major units. */
    public BigDecimal number() {
        return (BigDecimal) content;
    }

    public LocalDate date() {
        return (LocalDate) content;
    }

    public long id() {
        return (Long) content;
    }

    /** Of money: its ISO 4217 code; otherwise null. */
    public String currency() {
        return currency;
    }

    /** Whether a number is neither so long nor so large that it could exhaust memory. */
    public static boolean canHold(BigDecimal number) {
        return Math.abs((long) number.scale()) <= RuleLimits.DIGITS
                && number.precision() - Math.min(0, number.scale()) <= RuleLimits.DIGITS;
    }

    private static BigDecimal plain(BigDecimal number) {
        Checks.that(canHold(number), "too many digits");
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value
                && kind == ((Value) other).kind
                && content.equals(((Value) other).content)
                && Objects.equals(currency, ((Value) other).currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, content, currency);
    }

    @Override
    public String toString() {
        return currency == null ? String.valueOf(content) : content + " " + currency;
    }
}
