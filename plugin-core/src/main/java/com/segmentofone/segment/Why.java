package com.segmentofone.segment;

import com.segmentofone.rule.Explanation;
import com.segmentofone.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation in a few short sentences. */
final class Why {

    private static final int SENTENCES = 5;
    private static final int LONGEST = 300;

    private final RuleBook rules;

    Why(RuleBook rules) {
        this.rules = rules;
    }

    /** One sentence for every condition that is true, or for every one that is not. */
    List<String> sentences(Explanation explanation, boolean whatIsTrue) {
        List<String> found = new ArrayList<>();
        collect(explanation, whatIsTrue, found);
        return found;
    }

    private void collect(Explanation node, boolean whatIsTrue, List<String> found) {
        for (Explanation part : node.parts()) {
            collect(part, whatIsTrue, found);
        }
        boolean isCondition = node.parts().isEmpty();
        boolean isTrue = node.truth() == Truth.TRUE;
        if (isCondition && isTrue == whatIsTrue && found.size() < SENTENCES) {
            found.add(sentence(node));
        }
    }

    private String sentence(Explanation condition) {
        String text = rules.toText(condition.rule());
        if (condition.actual() != null) {
            text += " (" + condition.actual().in(Locale.ENGLISH) + ")";
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
