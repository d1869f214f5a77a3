package com.segmentofone.rule.text;

import com.segmentofone.rule.Condition;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.ScoreCondition;
import com.segmentofone.rule.ScoreCondition.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parses {@code score (5 for gender is "F" and 10 for viewed ever halving every 7 days) >= 12}. */
final class ScoreParser {

    private final Tokens tokens;
    private final ValueParser values;
    private final Marks marks;
    private boolean inside;

    ScoreParser(Tokens tokens, ValueParser values, Marks marks) {
        this.tokens = tokens;
        this.values = values;
        this.marks = marks;
    }

    boolean begins() {
        return tokens.sees("score");
    }

    /** @param conditions parses the condition that comes next */
    Rule score(Supplier<Rule> conditions) {
        int start = tokens.offset();
        if (inside) {
            throw Refusal.at(tokens.peek(), "score.nested");
        }
        inside = true;
        tokens.expect("score");
        List<Part> parts = parts(conditions);
        inside = false;
        marks.begin(start);
        return marks.end(ScoreCondition.of(parts, values.comparison("", FieldType.NUMBER)));
    }

    private List<Part> parts(Supplier<Rule> conditions) {
        List<Part> parts = new ArrayList<>();
        tokens.expectSign("(");
        do {
            if (parts.size() == ScoreCondition.PARTS) {
                throw Refusal.at(tokens.peek(), "score.too-many", ScoreCondition.PARTS);
            }
            parts.add(part(conditions));
        } while (tokens.accept("and"));
        tokens.expectSign(")");
        return parts;
    }

    private Part part(Supplier<Rule> conditions) {
        Token number = tokens.peek();
        int points = values.whole(-ScoreCondition.POINTS, ScoreCondition.POINTS);
        if (points == 0) {
            throw Refusal.at(number, "score.no-points");
        }
        tokens.expect("for");
        Condition condition = (Condition) conditions.get();
        Token halving = tokens.peek();
        if (!tokens.accept("halving", "every")) {
            return Part.of(points, condition);
        }
        if (!Part.isDone(condition)) {
            throw Refusal.at(halving, "score.not-done");
        }
        int days = values.whole(1, ScoreCondition.DAYS);
        tokens.expect(tokens.sees("day") ? "day" : "days");
        return Part.halving(points, condition, days);
    }
}
