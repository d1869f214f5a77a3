package com.segmentofone.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The known value of an attribute: a text, a number or a date. A text is read as the type that the catalogue declares. */
public final class AttributeValue {

    private final Object content;

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
        return content instanceof BigDecimal ? (BigDecimal) content : Coercion.number(text());
    }

    /** As a date; null when it is none. */
    public LocalDate date() {
        return content instanceof LocalDate ? (LocalDate) content : Coercion.date(text());
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
