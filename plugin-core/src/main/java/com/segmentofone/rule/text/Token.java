package com.segmentofone.rule.text;

/** A word, text, number, date or sign, and where it stands. */
final class Token {

    /** What a token is. */
    enum Kind {
        WORD,
        STRING,
        NUMBER,
        DATE,
        SIGN,
        END
    }

    private final Kind kind;
    private final String text;
    private final int offset;

    Token(Kind kind, String text, int offset) {
        this.kind = kind;
        this.text = text;
        this.offset = offset;
    }

    Kind kind() {
        return kind;
    }

    /** Of a string: what is between the quotes, unescaped. */
    String text() {
        return text;
    }

    int offset() {
        return offset;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
