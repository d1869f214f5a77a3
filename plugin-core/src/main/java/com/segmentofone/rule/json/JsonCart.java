package com.segmentofone.rule.json;

import com.segmentofone.rule.CartCondition;
import com.segmentofone.rule.CartFact;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.Span;

/** Reads conditions about the open cart. */
final class JsonCart {

    private JsonCart() {}

    static Rule read(JsonPlace place) {
        CartFact fact = place.property("cart").constant(CartFact.class);
        if (!fact.isDuration()) {
            place.object("cart", "operator", "values");
            return CartCondition.of(fact, JsonValues.comparison(place));
        }
        JsonPlace unit = place.property("span");
        Span span = unit.constant(Span.class);
        if (span.isCalendar()) {
            throw unit.refusal("json.unknown-word", span.word(), "minute, hour, day, week");
        }
        return CartCondition.lasting(fact, JsonValues.comparison(place), span);
    }
}
