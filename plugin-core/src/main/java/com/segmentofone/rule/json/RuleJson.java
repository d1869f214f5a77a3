package com.segmentofone.rule.json;

import com.segmentofone.rule.ParsedRule;
import com.segmentofone.rule.Rule;

/** The stored form: {@code {"version":1,"rule":{...}}}. */
public final class RuleJson {

    private RuleJson() {}

    /** Reads the shape only; whether the rule fits a catalogue is for {@link com.segmentofone.rule.RuleValidator} to say. */
    public static ParsedRule read(String json) {
        throw new UnsupportedOperationException("follows");
    }

    /** Equal rules give equal texts. */
    public static String write(Rule rule) {
        throw new UnsupportedOperationException("follows");
    }
}
