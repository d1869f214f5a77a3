package com.segmentofone.rule.text;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.ListCondition;
import com.segmentofone.rule.ProductList;
import com.segmentofone.rule.Rule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Parses what holds of the products of a list. */
final class ListParser {

    private final Tokens tokens;
    private final Catalogue catalogue;
    private final BehaviourParser behaviours;

    ListParser(Tokens tokens, Catalogue catalogue, BehaviourParser behaviours) {
        this.tokens = tokens;
        this.catalogue = catalogue;
        this.behaviours = behaviours;
    }

    boolean begins() {
        return quantifier() != null && tokens.peek(1).isWord("of");
    }

    private ProductList.Quantifier quantifier() {
        return Arrays.stream(ProductList.Quantifier.values())
                .filter(q -> tokens.peek().isWord(q.name()))
                .findFirst()
                .orElse(null);
    }

    Rule list() {
        ProductList.Quantifier quantifier = quantifier();
        tokens.skip(2);
        Token word = tokens.expect(Token.Kind.WORD, "text.expected-list");
        ProductList list = ProductList.ofWord(word.text()).orElseThrow(() -> Refusal.at(word, "text.expected-list"));
        List<Filter> filters =
                tokens.accept("where") ? behaviours.filters(catalogue.listed()) : Collections.<Filter>emptyList();
        return ListCondition.of(quantifier, list, filters);
    }
}
