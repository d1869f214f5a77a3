package com.segmentofone.profile;

import java.util.Objects;
import java.util.regex.Pattern;

/** What a source says of one customer: an attribute has a value, or is not known, from an instant on. */
public final class AttributeNote {

    /** Of an attribute's name, in characters. */
    public static final int LONGEST_NAME = 60;
    /** Of a value, in characters. */
    public static final int LONGEST_TEXT = 1_000;
    /** The name under which the store's own attributes go; no other source has it. */
    public static final String STORE = "store";

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]*[^\\p{Cntrl}\\s])?");
    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    private final long customerId;
    private final String name;
    private final String source;
    private final Attribute.Kind kind;
    private final String text;
    private final long asOf;

    private AttributeNote(long customerId, String name, String source, Attribute.Kind kind, String text, long asOf) {
        this.customerId = customerId;
        this.name = name;
        this.source = source;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.text = text;
        this.asOf = asOf;
    }

    /**
     * @param name 1 to {@link #LONGEST_NAME} characters, none of them a control character, none at its ends a space
     * @param source who says so, such as {@code crm} or {@code survey}: 1 to 40 of a-z, 0-9, - and _, beginning with a letter; not
     *     {@code store}
     * @param text what can be read as the kind, at most {@link #LONGEST_TEXT} characters; a date as yyyy-MM-dd; null when the
     *     attribute is not known to the source from then on
     * @param asOf epoch milliseconds, from 1970 on
     * @throws IllegalArgumentException when one of them is not so
     */
    public static AttributeNote of(
            long customerId, String name, String source, Attribute.Kind kind, String text, long asOf) {
        check(isName(name), "no name of an attribute");
        check(isSource(source), "no name of a source");
        check(text == null || isText(text, kind), "no value of the kind " + kind);
        check(asOf >= 0, "before 1970");
        return new AttributeNote(customerId, name, source, kind, text, asOf);
    }

    public static boolean isName(String name) {
        return name != null
                && name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches();
    }

    public static boolean isSource(String source) {
        return source != null && !source.equals(STORE) && SOURCE.matcher(source).matches();
    }

    /** Whether a text can be a value of the kind. */
    public static boolean isText(String text, Attribute.Kind kind) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return false;
        }
        Attribute read = Attribute.of(text, kind, 0, STORE);
        switch (kind) {
            case NUMBER:
                return read.number().isPresent();
            case DATE:
                return text.length() == "yyyy-MM-dd".length() && read.date().isPresent();
            case FLAG:
                return text.equals("true") || text.equals("false");
            default:
                return true;
        }
    }

    private static void check(boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException(wrong);
        }
    }

    public long customerId() {
        return customerId;
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    public Attribute.Kind kind() {
        return kind;
    }

    /** Null when the attribute is not known to the source from {@link #asOf} on. */
    public String text() {
        return text;
    }

    /** Epoch milliseconds. */
    public long asOf() {
        return asOf;
    }

    /** Null when it says that nothing is known. */
    Attribute attribute() {
        return text == null ? null : Attribute.of(text, kind, asOf, source);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof AttributeNote)) {
            return false;
        }
        AttributeNote that = (AttributeNote) other;
        return customerId == that.customerId
                && name.equals(that.name)
                && source.equals(that.source)
                && kind == that.kind
                && Objects.equals(text, that.text)
                && asOf == that.asOf;
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, name, source, asOf);
    }

    /** Without the value, which is nobody's business who reads a log. */
    @Override
    public String toString() {
        return name + " of customer " + customerId + " from " + source;
    }
}
