package com.segmentofone.rule.text;

/** Texts in double quotes, with backslash escapes. */
final class Strings {

    private static final String ESCAPED = "\"\\nrt";
    private static final String MEANT = "\"\\\n\r\t";

    private Strings() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            boolean paired = Character.charCount(text.codePointAt(i)) == 2;
            append(quoted, text, i, paired);
            i += paired ? 1 : 0;
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, String text, int at, boolean paired) {
        if (paired) {
            quoted.append(text, at, at + 2);
        } else {
            append(quoted, text.charAt(at));
        }
    }

    private static void append(StringBuilder quoted, char c) {
        int escape = MEANT.indexOf(c);
        if (escape >= 0) {
            quoted.append('\\').append(ESCAPED.charAt(escape));
        } else if (needsCode(c)) {
            quoted.append(code(c));
        } else {
            quoted.append(c);
        }
    }

    private static boolean needsCode(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
    }

    private static String code(char c) {
        return String.format("\\u%04x", (int) c);
    }

    /** Where the closing quote is; -1 when the line ends without one. */
    static int end(String text, int opening) {
        for (int i = opening + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '"') {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    static String unescaped(String text, int from, int to) {
        StringBuilder content = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\\') {
                content.append(text.charAt(i));
            } else if (text.charAt(++i) == 'u') {
                content.append(coded(text, i, to));
                i += 4;
            } else {
                content.append(meant(text, i));
            }
        }
        return content.toString();
    }

    private static char coded(String text, int u, int to) {
        if (u + 4 < to && text.substring(u + 1, u + 5).matches("[0-9a-fA-F]{4}")) {
            return (char) Integer.parseInt(text.substring(u + 1, u + 5), 16);
        }
        throw Refusal.at(u - 1, "text.escape");
    }

    private static char meant(String text, int escape) {
        int index = ESCAPED.indexOf(text.charAt(escape));
        if (index < 0) {
            throw Refusal.at(escape - 1, "text.escape");
        }
        return MEANT.charAt(index);
    }

    /** One character, as a problem quotes it. */
    static String shown(String text, int at) {
        int point = text.codePointAt(at);
        boolean visible = Character.isLetterOrDigit(point) || point > ' ' && point < 127;
        return visible ? new String(Character.toChars(point)) : String.format("U+%04X", point);
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
