package com.segmentofone.rule.json;

import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Reads operators and values. */
final class JsonValues {

    private JsonValues() {}

    static Comparison comparison(JsonPlace place) {
        JsonPlace word = place.property("operator");
        Operator operator = Operator.ofWord(word.text())
                .orElseThrow(() -> word.refusal("json.unknown-word", JsonPlace.shortened(word.text()), operators()));
        List<JsonPlace> values =
                place.has("values") ? place.property("values").elements() : Collections.<JsonPlace>emptyList();
        if (values.size() > RuleLimits.VALUES) {
            throw place.refusal("value.too-many", RuleLimits.VALUES);
        }
        if (!operator.takes(values.size())) {
            throw place.refusal("json.number-of-values", operator.word(), values.size());
        }
        return Comparison.of(operator, values.stream().map(JsonValues::value).collect(Collectors.toList()));
    }

    private static String operators() {
        return Arrays.stream(Operator.values()).map(Operator::word).collect(Collectors.joining(", "));
    }

    private static Value value(JsonPlace place) {
        if (place.isNumber()) {
            return Value.number(place.number());
        }
        return place.isObject() ? named(place) : Value.text(place.text());
    }

    private static Value named(JsonPlace place) {
        if (place.has("date")) {
            return Value.date(place.object("date").property("date").date());
        }
        if (place.has("id")) {
            return Value.id(place.object("id").property("id").id());
        }
        JsonPlace money = place.object("amount", "currency");
        return Value.money(
                money.property("amount").number(), money.property("currency").text());
    }
}
