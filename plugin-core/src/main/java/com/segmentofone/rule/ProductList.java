package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Optional;

/** A list of products that a shopper keeps. */
public enum ProductList {
    /** What was added to the favourites and not taken away since. */
    FAVOURITES("favourites"),
    /** The open cart. */
    CART("cart");

    /** Over how many products of the list the filters hold. */
    public enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    private final String word;

    ProductList(String word) {
        this.word = word;
    }

    /** As the text form and the JSON form write it. */
    public String word() {
        return word;
    }

    public static Optional<ProductList> ofWord(String word) {
        return Arrays.stream(values())
                .filter(l -> l.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
