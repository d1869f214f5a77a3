package com.segmentofone.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The known value of an attribute: a text, a number or a date. A text is read as the type that the catalogue declares. */
public final class AttributeValue {

    private static final Object NONE = new Object();

    private final Object content;
    /** What reading the text has given, or NONE; read again by whoever does not see it yet. */
    private Object number;

    private Object date;
    private String folded;
    private int foldedHash;

    private AttributeValue(Object content) {
        this.content = Objects.requireNonNull(content, "content");
    }

    public static AttributeValue of(String text) {
        return new AttributeValue(text);
    }

    public static AttributeValue of(BigDecimal number) {
        return new AttributeValue(number);
    }

    public static AttributeValue of(long number) {
        return new AttributeValue(BigDecimal.valueOf(number));
    }

    public static AttributeValue of(LocalDate date) {
        return new AttributeValue(date);
    }

    /** As text, whatever the type; a date as yyyy-MM-dd. */
    public String text() {
        return content instanceof BigDecimal ? ((BigDecimal) content).toPlainString() : content.toString();
    }

    /** As a number; null when it is none. */
    public BigDecimal number() {
        if (content instanceof BigDecimal) {
            return (BigDecimal) content;
        }
        Object read = number;
        if (read == null) {
            read = orNone(Coercion.number(text()));
            number = read;
        }
        return read == NONE ? null : (BigDecimal) read;
    }

    /** As a date; null when it is none. */
    public LocalDate date() {
        if (content instanceof LocalDate) {
            return (LocalDate) content;
        }
        Object read = date;
        if (read == null) {
            read = orNone(Coercion.date(text()));
            date = read;
        }
        return read == NONE ? null : (LocalDate) read;
    }

    private static Object orNone(Object read) {
        return read == null ? NONE : read;
    }

    /** As text in the form in which texts are compared. */
    String folded() {
        String read = folded;
        if (read == null) {
            read = Coercion.folded(text());
            folded = read;
        }
        return read;
    }

    /** The hash code of {@link #folded}, kept here so that texts that differ need not be fetched to see it. */
    int foldedHash() {
        int read = foldedHash;
        if (read == 0) {
            read = folded().hashCode();
            foldedHash = read;
        }
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeValue && content.equals(((AttributeValue) other).content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
