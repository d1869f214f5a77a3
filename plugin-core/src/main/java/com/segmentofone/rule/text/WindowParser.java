package com.segmentofone.rule.text;

import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.Span;
import com.segmentofone.rule.Window;
import java.time.LocalDate;

/** Parses windows of time. */
final class WindowParser {

    private final Tokens tokens;
    private final ValueParser values;

    WindowParser(Tokens tokens, ValueParser values) {
        this.tokens = tokens;
        this.values = values;
    }

    boolean begins() {
        return tokens.sees("in", "last")
                || tokens.sees("this")
                || tokens.sees("since")
                || tokens.sees("ever")
                || tokens.sees("between") && tokens.peek(1).is(Token.Kind.DATE);
    }

    Window window() {
        if (tokens.accept("in", "last")) {
            return Window.last(values.whole(1, RuleLimits.LAST), values.span());
        }
        if (tokens.accept("this")) {
            return period();
        }
        if (tokens.accept("since")) {
            return Window.since(values.date());
        }
        return tokens.accept("between") ? between() : ever();
    }

    private Window between() {
        LocalDate from = values.date();
        tokens.expect("and");
        return Window.between(from, values.date());
    }

    private Window ever() {
        tokens.expect("ever");
        return Window.EVER;
    }

    private Window period() {
        Token token = tokens.peek();
        Span span = values.span();
        if (!span.isPeriod()) {
            throw Refusal.at(token, "text.expected-period");
        }
        return Window.thisPeriod(span);
    }
}
