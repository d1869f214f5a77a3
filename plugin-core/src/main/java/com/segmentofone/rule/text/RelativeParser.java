package com.segmentofone.rule.text;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.rule.Rule;
import java.math.BigDecimal;

/** Parses where a shopper stands among all customers. */
final class RelativeParser {

    private static final int QUINTILES = 5;

    private final Tokens tokens;
    private final ValueParser values;
    private final BehaviourParser behaviours;

    RelativeParser(Tokens tokens, ValueParser values, BehaviourParser behaviours) {
        this.tokens = tokens;
        this.values = values;
        this.behaviours = behaviours;
    }

    boolean begins() {
        return (tokens.sees("top") || tokens.sees("bottom") || tokens.sees("quintile"))
                && tokens.peek(1).is(Token.Kind.NUMBER);
    }

    Rule relative() {
        Rank rank = rank();
        tokens.expect("by");
        BehaviourCondition measured = behaviours.measured();
        return RelativeCondition.of(rank, measured.event(), measured.measure(), measured.window(), measured.filters());
    }

    private Rank rank() {
        if (tokens.accept("quintile")) {
            return Rank.quintile(values.whole(1, QUINTILES));
        }
        boolean top = tokens.next().isWord("top");
        Token token = tokens.peek();
        BigDecimal percent = values.number();
        tokens.expectSign("%");
        if (!Rank.isPercentage(percent)) {
            throw Refusal.at(token, "value.not-rank", token.text());
        }
        return top ? Rank.top(percent) : Rank.bottom(percent);
    }
}
