package com.segmentofone.rule.text;

import com.segmentofone.rule.CartCondition;
import com.segmentofone.rule.CartFact;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.Rule;
import java.util.Arrays;

/** Parses facts of the open cart. */
final class CartParser {

    private final Tokens tokens;
    private final ValueParser values;

    CartParser(Tokens tokens, ValueParser values) {
        this.tokens = tokens;
        this.values = values;
    }

    boolean begins() {
        return tokens.sees("cart") && fact() != null;
    }

    private CartFact fact() {
        return Arrays.stream(CartFact.values())
                .filter(f -> tokens.peek(1).isWord(f.word()))
                .findFirst()
                .orElse(null);
    }

    Rule cart() {
        CartFact fact = fact();
        tokens.skip(2);
        if (!fact.isDuration()) {
            FieldType type = fact == CartFact.VALUE ? FieldType.MONEY : FieldType.NUMBER;
            return CartCondition.of(fact, values.comparison("", type));
        }
        Comparison comparison = values.comparison("", FieldType.NUMBER);
        return CartCondition.lasting(fact, comparison, values.duration());
    }
}
