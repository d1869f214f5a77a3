package com.segmentofone.rule.text;

import com.segmentofone.rule.Rule;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where in the text the parts of each condition stand, by their paths below it. */
final class Marks {

    private final Map<Rule, Map<String, Integer>> byRule = new IdentityHashMap<>();
    private Map<String, Integer> current = new HashMap<>();
    private String prefix = "";

    void begin(int offset) {
        current = new HashMap<>();
        current.put("", offset);
        prefix = "";
    }

    void mark(String place, int offset) {
        current.put(prefix + place, offset);
    }

    /** Makes what was marked so far the marks of a part, and what follows those of another. */
    void nest(String part, String following) {
        Map<String, Integer> whole = new HashMap<>();
        current.forEach((place, offset) -> whole.put(part + place, offset));
        whole.put("", current.get(""));
        current = whole;
        prefix = following;
    }

    /** What is marked from here on is of a part. */
    void follow(String part) {
        prefix = part;
    }

    <R extends Rule> R end(R rule) {
        byRule.put(rule, current);
        return rule;
    }

    <R extends Rule> R group(R rule, int offset) {
        begin(offset);
        return end(rule);
    }

    /** The offset of a node, or of the nearest marked part of it that holds the place. */
    int offset(Rule rule, String place) {
        Map<String, Integer> marks = byRule.get(rule);
        String nearest = place;
        while (!marks.containsKey(nearest)) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return marks.get(nearest);
    }
}
