package com.segmentofone.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a rule is refused: where, what is wrong, and what to do about it. */
public final class Problem {

    private final String code;
    private final List<String> parameters;
    private final String path;
    private final int offset;
    private final int line;
    private final int column;

    private Problem(String code, List<String> parameters, String path, int offset, int line, int column) {
        this.code = code;
        this.parameters = parameters;
        this.path = path;
        this.offset = offset;
        this.line = line;
        this.column = column;
    }

    /**
     * @param path JSON pointer into the stored form, such as {@code /rule/all/0}
     * @param code the key of the sentences {@code problem.<code>.cause} and {@code problem.<code>.remedy}
     */
    public static Problem at(String path, String code, Object... parameters) {
        String[] texts = Arrays.stream(parameters).map(String::valueOf).toArray(String[]::new);
        return new Problem(code, Checks.frozen(Arrays.asList(texts)), path, -1, 0, 0);
    }

    /** The same problem, placed in a text at a character. */
    public Problem in(String text, int at) {
        int end = Math.max(0, Math.min(at, text.length()));
        int line = 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
        int column = end - text.lastIndexOf('\n', end - 1);
        return new Problem(code, parameters, path, end, line, column);
    }

    public String code() {
        return code;
    }

    /** What the sentences quote. */
    public List<String> parameters() {
        return parameters;
    }

    /** JSON pointer into the stored form; empty for the whole rule. */
    public String path() {
        return path;
    }

    /** Characters before the place in the text form; -1 when the rule was not read from text. */
    public int offset() {
        return offset;
    }

    /** From 1; 0 when the rule was not read from text. */
    public int line() {
        return line;
    }

    /** From 1; 0 when the rule was not read from text. */
    public int column() {
        return column;
    }

    /** One English sentence. */
    public String cause() {
        return cause(Locale.ENGLISH);
    }

    /** One English sentence. */
    public String remedy() {
        return remedy(Locale.ENGLISH);
    }

    public String cause(Locale locale) {
        return Messages.of(locale).sentence("problem." + code + ".cause", parameters);
    }

    public String remedy(Locale locale) {
        return Messages.of(locale).sentence("problem." + code + ".remedy", parameters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return code + parameters + " at " + (column > 0 ? line + ":" + column : path);
    }
}
