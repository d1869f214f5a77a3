package com.segmentofone.rule;

import java.time.LocalDate;
import java.util.Objects;

/** Which stretch of a history counts; no event later than the instant of evaluation ever does. */
public final class Window {

    /** How the stretch is named. */
    public enum Kind {
        EVER,
        LAST,
        THIS,
        SINCE,
        BETWEEN
    }

    public static final Window EVER = new Window(Kind.EVER, 0, null, null, null);

    private final Kind kind;
    private final int length;
    private final Span span;
    private final LocalDate from;
    private final LocalDate to;

    private Window(Kind kind, int length, Span span, LocalDate from, LocalDate to) {
        this.kind = kind;
        this.length = length;
        this.span = span;
        this.from = from;
        this.to = to;
    }

    public static Window last(int length, Span span) {
        Checks.that(length > 0 && length <= RuleLimits.LAST, "a window lasts 1 to " + RuleLimits.LAST);
        return new Window(Kind.LAST, length, Objects.requireNonNull(span), null, null);
    }

    /** The current calendar week (from Monday), month or year of the store. */
    public static Window thisPeriod(Span span) {
        Checks.that(span.isPeriod(), "no such period: " + span);
        return new Window(Kind.THIS, 0, span, null, null);
    }

    public static Window since(LocalDate from) {
        return new Window(Kind.SINCE, 0, null, Objects.requireNonNull(from), null);
    }

    /** Both days included. */
    public static Window between(LocalDate from, LocalDate to) {
        return new Window(Kind.BETWEEN, 0, null, Objects.requireNonNull(from), Objects.requireNonNull(to));
    }

    public Kind kind() {
        return kind;
    }

    /** The N of "last N days"; otherwise 0. */
    public int length() {
        return length;
    }

    /** The unit of {@link Kind#LAST} and {@link Kind#THIS}; otherwise null. */
    public Span span() {
        return span;
    }

    /** The first day of {@link Kind#SINCE} and {@link Kind#BETWEEN}; otherwise null. */
    public LocalDate from() {
        return from;
    }

    /** The last day of {@link Kind#BETWEEN}; otherwise null. */
    public LocalDate to() {
        return to;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Window)) {
            return false;
        }
        Window that = (Window) other;
        return kind == that.kind
                && length == that.length
                && span == that.span
                && Objects.equals(from, that.from)
                && Objects.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, length, span, from, to);
    }

    @Override
    public String toString() {
        return kind + " " + length + " " + span + " " + from + " " + to;
    }
}
