package com.segmentofone.rule.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.rule.All;
import com.segmentofone.rule.Any;
import com.segmentofone.rule.Aspect;
import com.segmentofone.rule.AttributeCondition;
import com.segmentofone.rule.Not;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.SegmentCondition;
import java.util.ArrayList;
import java.util.List;

/** Reads the tree, refusing what is too deep or too large before it is built. */
final class JsonReader {

    private int conditions;

    Rule rule(JsonNode document) {
        JsonPlace whole = new JsonPlace(document, "").object("version", "rule");
        JsonPlace version = whole.property("version");
        if (version.id() != RuleJson.VERSION) {
            throw version.refusal("json.version", version.id(), RuleJson.VERSION);
        }
        return node(whole.property("rule"), 1);
    }

    private Rule node(JsonPlace place, int depth) {
        if (depth > RuleLimits.DEPTH) {
            throw place.refusal("rule.too-deep", RuleLimits.DEPTH);
        }
        if (place.has("all")) {
            return All.of(parts(place.object("all").property("all"), depth + 1));
        }
        if (place.has("any")) {
            return Any.of(parts(place.object("any").property("any"), depth + 1));
        }
        if (place.has("not")) {
            return Not.of(node(place.object("not").property("not"), depth + 1));
        }
        return condition(place);
    }

    private List<Rule> parts(JsonPlace array, int depth) {
        List<Rule> parts = new ArrayList<>();
        array.elements().forEach(p -> parts.add(node(p, depth)));
        return parts;
    }

    private Rule condition(JsonPlace place) {
        if (++conditions > RuleLimits.CONDITIONS) {
            throw place.refusal("rule.too-many-conditions", RuleLimits.CONDITIONS);
        }
        if (place.has("attribute")) {
            return attribute(place.object("attribute", "aspect", "operator", "values"));
        }
        if (place.has("score")) {
            return JsonScore.read(place, this::condition);
        }
        if (place.has("rank")) {
            return JsonBehaviour.relative(place);
        }
        if (place.has("cart")) {
            return JsonCart.read(place.object("cart", "operator", "values", "span"));
        }
        if (place.has("list")) {
            return JsonList.read(place.object("list", "quantifier", "where"));
        }
        if (place.has("one")) {
            return JsonCorrelated.read(place);
        }
        if (place.has("first")) {
            return JsonSequence.read(place.object("first", "then"));
        }
        if (place.has("event")) {
            return JsonBehaviour.read(place);
        }
        if (place.has("segment")) {
            return segment(place.object("segment", "in"));
        }
        throw place.refusal("json.unknown-node");
    }

    private static Rule attribute(JsonPlace place) {
        Aspect aspect = place.has("aspect") ? place.property("aspect").constant(Aspect.class) : Aspect.VALUE;
        return AttributeCondition.of(place.property("attribute").text(), aspect, JsonValues.comparison(place));
    }

    private static Rule segment(JsonPlace place) {
        long segment = place.property("segment").id();
        return place.property("in").truth() ? SegmentCondition.in(segment) : SegmentCondition.notIn(segment);
    }
}
