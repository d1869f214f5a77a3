package com.segmentofone.rule.json;

import com.segmentofone.rule.Condition;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.ScoreCondition;
import com.segmentofone.rule.ScoreCondition.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads scores. */
final class JsonScore {

    private JsonScore() {}

    /** @param conditions reads one condition */
    static Rule read(JsonPlace place, Function<JsonPlace, Rule> conditions) {
        JsonPlace score = place.object("score", "operator", "values").property("score");
        List<JsonPlace> elements = score.elements();
        if (elements.isEmpty()) {
            throw score.refusal("rule.empty");
        }
        if (elements.size() > ScoreCondition.PARTS) {
            throw score.refusal("score.too-many", ScoreCondition.PARTS);
        }
        List<Part> parts = new ArrayList<>();
        elements.forEach(e -> parts.add(part(e.object("points", "if", "halving"), conditions)));
        return ScoreCondition.of(parts, JsonValues.comparison(place));
    }

    private static Part part(JsonPlace place, Function<JsonPlace, Rule> conditions) {
        JsonPlace number = place.property("points");
        int points = number.whole(-ScoreCondition.POINTS, ScoreCondition.POINTS);
        if (points == 0) {
            throw number.refusal("score.no-points");
        }
        JsonPlace wanted = place.property("if");
        if (wanted.has("score")) {
            throw wanted.refusal("score.nested");
        }
        Condition condition = (Condition) conditions.apply(wanted);
        if (!place.has("halving")) {
            return Part.of(points, condition);
        }
        if (!Part.isDone(condition)) {
            throw place.property("halving").refusal("score.not-done");
        }
        return Part.halving(points, condition, place.property("halving").whole(1, ScoreCondition.DAYS));
    }
}
