package com.segmentofone.rule.json;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.CorrelatedCondition;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions about several things done with one category, brand, product or order. */
final class JsonCorrelated {

    private JsonCorrelated() {}

    static Rule read(JsonPlace place) {
        place.object("one", "level", "event", "measure", "operator", "values", "window", "where", "with");
        JsonPlace one = place.property("one");
        if (!CorrelatedCondition.KEYS.contains(one.text())) {
            throw one.refusal(
                    "json.unknown-word", JsonPlace.shortened(one.text()), String.join(", ", CorrelatedCondition.KEYS));
        }
        return CorrelatedCondition.of(one.text(), level(place, one.text()), counted(place), others(place));
    }

    private static int level(JsonPlace place, String key) {
        if (key.equals("category")) {
            return place.property("level").whole(0, RuleLimits.LEVEL);
        }
        if (place.has("level")) {
            throw place.refusal("json.unknown-property", "level", "one");
        }
        return 0;
    }

    private static BehaviourCondition counted(JsonPlace place) {
        BehaviourCondition counted = JsonBehaviour.condition(place);
        if (counted.measure().kind() != Measure.Kind.COUNT) {
            throw place.property("measure").refusal("correlated.count");
        }
        return counted;
    }

    private static List<BehaviourCondition> others(JsonPlace place) {
        List<BehaviourCondition> others = new ArrayList<>();
        if (place.has("with")) {
            place.property("with").elements().forEach(p -> others.add(other(p)));
        }
        if (others.size() > RuleLimits.FILTERS) {
            throw place.refusal("filter.too-many", RuleLimits.FILTERS);
        }
        return others;
    }

    private static BehaviourCondition other(JsonPlace place) {
        BehaviourCondition other = JsonBehaviour.read(place);
        if (!other.isDid() && !other.isNever()) {
            throw place.refusal("correlated.did-or-never");
        }
        return other;
    }
}
