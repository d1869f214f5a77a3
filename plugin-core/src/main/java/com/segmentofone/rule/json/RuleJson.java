package com.segmentofone.rule.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.segmentofone.rule.ParsedRule;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import java.util.Collections;

/** The stored form: {@code {"version":1,"rule":{...}}}. */
public final class RuleJson {

    static final int VERSION = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(3 * RuleLimits.DEPTH + 10)
                            .maxNumberLength(60)
                            .maxStringLength(RuleLimits.CHARACTERS)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RuleJson() {}

    /** Reads the shape only; whether the rule fits a catalogue is for {@link com.segmentofone.rule.RuleValidator} to say. */
    public static ParsedRule read(String json) {
        if (json.length() > RuleLimits.CHARACTERS) {
            return refused(Problem.at("", "rule.too-long", json.length(), RuleLimits.CHARACTERS));
        }
        try {
            return ParsedRule.of(new JsonReader().rule(MAPPER.readTree(json)));
        } catch (Refusal refusal) {
            return refused(refusal.problem());
        } catch (JsonProcessingException malformed) {
            return refused(malformed(json, malformed));
        }
    }

    private static ParsedRule refused(Problem problem) {
        return ParsedRule.refused(Collections.singletonList(problem));
    }

    private static Problem malformed(String json, JsonProcessingException malformed) {
        long offset =
                malformed.getLocation() == null ? 0 : malformed.getLocation().getCharOffset();
        return Problem.at("", "json.malformed").in(json, (int) Math.max(0, offset));
    }

    /** Equal rules give equal texts. */
    public static String write(Rule rule) {
        JsonNode written = new JsonWriter(MAPPER.getNodeFactory()).document(rule);
        return written.toString();
    }
}
