package com.segmentofone.rule.text;

import java.util.List;

/** A place among tokens that moves forward. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    int offset() {
        return peek().offset();
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Moves past the words, if they come next. */
    boolean accept(String... words) {
        boolean seen = sees(words);
        if (seen) {
            skip(words.length);
        }
        return seen;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    boolean acceptSign(String sign) {
        boolean seen = peek().isSign(sign);
        if (seen) {
            next();
        }
        return seen;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw Refusal.at(peek(), "text.expected", word);
        }
    }

    void expectSign(String sign) {
        if (!acceptSign(sign)) {
            throw Refusal.at(peek(), "text.expected", sign);
        }
    }

    Token expect(Token.Kind kind, String code) {
        if (!peek().is(kind)) {
            throw Refusal.at(peek(), code);
        }
        return next();
    }
}
