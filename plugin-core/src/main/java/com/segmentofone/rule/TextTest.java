package com.segmentofone.rule;

import java.util.List;
import java.util.stream.Collectors;

/** A comparison of texts, without case, after Unicode NFKC. */
final class TextTest {

    private final Operator operator;
    private final List<String> values;

    private TextTest(Operator operator, List<String> values) {
        this.operator = operator;
        this.values = values;
    }

    static TextTest of(Comparison comparison) {
        return new TextTest(
                comparison.operator(),
                comparison.values().stream().map(v -> Coercion.folded(v.text())).collect(Collectors.toList()));
    }

    boolean test(String text) {
        return testFolded(Coercion.folded(text));
    }

    /** @param folded a text that has the form in which texts are compared */
    boolean testFolded(String folded) {
        switch (operator) {
            case IS_NOT:
                return !values.contains(folded);
            case CONTAINS:
                return folded.contains(values.get(0));
            case STARTS_WITH:
                return folded.startsWith(values.get(0));
            case MATCHES:
                return matches(folded, values.get(0));
            default:
                return values.contains(folded);
        }
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
