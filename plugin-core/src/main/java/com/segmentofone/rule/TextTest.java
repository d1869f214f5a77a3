package com.segmentofone.rule;

/** A comparison of texts, without case, after Unicode NFKC. */
final class TextTest {

    private final Operator operator;
    private final String[] values;

    private TextTest(Operator operator, String... values) {
        this.operator = operator;
        this.values = values;
    }

    static TextTest of(Comparison comparison) {
        return new TextTest(
                comparison.operator(),
                comparison.values().stream().map(v -> Coercion.folded(v.text())).toArray(String[]::new));
    }

    boolean test(String text) {
        return testFolded(Coercion.folded(text));
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
