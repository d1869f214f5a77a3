package com.segmentofone.rule.json;

import com.segmentofone.rule.ListCondition;
import com.segmentofone.rule.ProductList;
import com.segmentofone.rule.Rule;

/** Reads conditions about the products of a list. */
final class JsonList {

    private JsonList() {}

    static Rule read(JsonPlace place) {
        return ListCondition.of(
                place.property("quantifier").constant(ProductList.Quantifier.class),
                place.property("list").constant(ProductList.class),
                JsonBehaviour.filters(place));
    }
}
