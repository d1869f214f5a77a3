package com.segmentofone.rule;

import java.util.Objects;

/** A column of events by whose values a question about an event is settled. */
public final class Axis {

    static final Axis PRODUCT = new Axis(Kind.PRODUCT, "");
    static final Axis CATEGORY = new Axis(Kind.CATEGORY, "");

    /** What the column holds. */
    public enum Kind {
        PRODUCT,
        CATEGORY,
        /** A further attribute of events. */
        TEXT
    }

    private final Kind kind;
    private final String attribute;

    private Axis(Kind kind, String attribute) {
        this.kind = kind;
        this.attribute = Objects.requireNonNull(attribute, "attribute");
    }

    static Axis text(String attribute) {
        return new Axis(Kind.TEXT, attribute);
    }

    public Kind kind() {
        return kind;
    }

    /** Of a text. */
    public String attribute() {
        return attribute;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis && kind == ((Axis) other).kind && attribute.equals(((Axis) other).attribute);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, attribute);
    }
}
