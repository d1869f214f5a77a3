package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Optional;

/** How an actual value is held against the rule's values. */
public enum Operator {
    IS("is", 1, 1),
    IS_NOT("is not", 1, 1),
    IN("in", 1, RuleLimits.VALUES),
    CONTAINS("contains", 1, 1),
    STARTS_WITH("starts with", 1, 1),
    /** Path patterns: {@code *} stands for any run of characters. */
    MATCHES("matches", 1, 1),
    LESS("<", 1, 1),
    AT_MOST("<=", 1, 1),
    MORE(">", 1, 1),
    AT_LEAST(">=", 1, 1),
    /** Both ends included. */
    BETWEEN("between", 2, 2),
    IS_KNOWN("is known", 0, 0),
    IS_UNKNOWN("is unknown", 0, 0);

    private final String word;
    private final int fewest;
    private final int most;

    Operator(String word, int fewest, int most) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
    }

    /** The operator as the text form and the JSON form write it. */
    public String word() {
        return word;
    }

    public boolean takes(int values) {
        return values >= fewest && values <= most;
    }

    /** Whether it asks for order, so that it needs a number, an amount or a date. */
    public boolean orders() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST || this == BETWEEN;
    }

    public static Optional<Operator> ofWord(String word) {
        return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst();
    }
}
