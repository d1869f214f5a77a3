package com.segmentofone.rule;

import java.util.Arrays;

/** A comparison of texts, without case, after Unicode NFKC. */
final class TextTest {

    private final Operator operator;
    private final boolean equality;
    private final String[] values;
    private final int[] hashes;

    private TextTest(Operator operator, String... values) {
        this.operator = operator;
        this.equality =
                operator != Operator.CONTAINS && operator != Operator.STARTS_WITH && operator != Operator.MATCHES;
        this.values = values;
        this.hashes = Arrays.stream(values).mapToInt(String::hashCode).toArray();
    }

    static TextTest of(Comparison comparison) {
        return new TextTest(
                comparison.operator(),
                comparison.values().stream().map(v -> Coercion.folded(v.text())).toArray(String[]::new));
    }

    boolean test(String text) {
        return testFolded(Coercion.folded(text));
    }

    boolean test(AttributeValue value) {
        return equality ? isAny(value) != (operator == Operator.IS_NOT) : testFolded(value.folded());
    }

    private boolean isAny(AttributeValue value) {
        int hash = value.foldedHash();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == hash && values[i].equals(value.folded())) {
                return true;
            }
        }
        return false;
    }

    /** @param folded a text that has the form in which texts are compared */
    boolean testFolded(String folded) {
        switch (operator) {
            case IS_NOT:
                return !isAny(folded);
            case CONTAINS:
                return folded.contains(values[0]);
            case STARTS_WITH:
                return folded.startsWith(values[0]);
            case MATCHES:
                return matches(folded, values[0]);
            default:
                return isAny(folded);
        }
    }

    private boolean isAny(String folded) {
        for (String value : values) {
            if (value.equals(folded)) {
                return true;
            }
        }
        return false;
    }

    /** {@code *} stands for any run of characters; takes at most text times pattern steps. */
    static boolean matches(String text, String pattern) {
        int t = 0;
        int p = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
