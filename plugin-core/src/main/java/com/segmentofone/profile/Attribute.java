package com.segmentofone.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/** One thing known of a customer: its value, what kind of value it is, since when, and who says so. */
public final class Attribute {
    /** What kind of value it is. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FLAG
    }

    private final String text;
    private final Kind kind;
    private final long since;
    private final String source;

    private Attribute(String text, Kind kind, long since, String source) {
        this.text = Objects.requireNonNull(text, "text");
        this.kind = kind;
        this.since = since;
        this.source = source;
    }

    /**
     * @param kind what the text is to be read as
     * @param since epoch milliseconds; 0 when the source does not say
     * @param source "store", "import", "survey", "derived" ...
     */
    public static Attribute of(String text, Kind kind, long since, String source) {
        return new Attribute(text, kind, since, source);
    }

    /** The kind that every one of the texts can be read as; text when there are none. */
    public static Kind kindOf(Iterable<String> texts) {
        Kind common = null;
        for (String text : texts) {
            Kind one = kindOf(text);
            if (common != null && common != one) {
                return Kind.TEXT;
            }
            common = one;
        }
        return common == null ? Kind.TEXT : common;
    }

    private static Kind kindOf(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Kind.FLAG;
        }
        if (parseNumber(text).isPresent()) {
            return Kind.NUMBER;
        }
        return parseDate(text).isPresent() ? Kind.DATE : Kind.TEXT;
    }

    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    /** Empty when the text is no decimal number. */
    public Optional<BigDecimal> number() {
        return parseNumber(text);
    }

    /** Empty when the text does not start with an ISO date. */
    public Optional<LocalDate> date() {
        return parseDate(text);
    }

    public boolean flag() {
        return Boolean.parseBoolean(text);
    }

    public long since() {
        return since;
    }

    public String source() {
        return source;
    }

    private static Optional<BigDecimal> parseNumber(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty() || trimmed.length() > 40 || !trimmed.matches("[+-]?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(trimmed));
    }

    private static Optional<LocalDate> parseDate(String text) {
        if (text.length() < 10 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Attribute)) {
            return false;
        }
        Attribute that = (Attribute) other;
        return text.equals(that.text)
                && kind == that.kind
                && since == that.since
                && Objects.equals(source, that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, kind, since, source);
    }

    @Override
    public String toString() {
        return kind + " attribute from " + source;
    }
}
