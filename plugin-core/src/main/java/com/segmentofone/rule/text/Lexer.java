package com.segmentofone.rule.text;

import com.segmentofone.rule.RuleLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into tokens. */
final class Lexer {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\d-])");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d++(\\.\\d++)?+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*+");
    private static final Pattern SIGN = Pattern.compile("<=|>=|!=|[<>=(),#%]");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipSpace()) {
            lexer.token();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", text.length()));
        return lexer.tokens;
    }

    static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    private boolean skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void token() {
        if (text.charAt(at) == '"') {
            string();
        } else if (!(cut(DATE, Token.Kind.DATE)
                || cut(NUMBER, Token.Kind.NUMBER)
                || cut(WORD, Token.Kind.WORD)
                || cut(SIGN, Token.Kind.SIGN))) {
            throw Refusal.at(at, "text.character", Strings.shown(text, at));
        }
    }

    private boolean cut(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        if (matcher.end() - at > RuleLimits.TEXT_CHARACTERS) {
            throw Refusal.at(at, "value.too-long", RuleLimits.TEXT_CHARACTERS);
        }
        tokens.add(new Token(kind, matcher.group(), at));
        at = matcher.end();
        return true;
    }

    private void string() {
        int end = Strings.end(text, at);
        if (end < 0) {
            throw Refusal.at(at, "text.unclosed");
        }
        String content = Strings.unescaped(text, at + 1, end);
        if (content.length() > RuleLimits.TEXT_CHARACTERS) {
            throw Refusal.at(at, "value.too-long", RuleLimits.TEXT_CHARACTERS);
        }
        tokens.add(new Token(Token.Kind.STRING, content, at));
        at = end + 1;
    }
}
