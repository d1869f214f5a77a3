package com.segmentofone.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** An event's further attributes as a JSON object that fits its column. */
final class AttributesJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<TreeMap<String, String>>() {};
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 500;

    private AttributesJson() {}

    /** Null for no attributes; long values are cut, and the longest go first if all together are too long. */
    static String write(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        Map<String, String> fitting = new TreeMap<>();
        attributes.forEach(
                (name, value) -> fitting.put(Texts.fit(name, LONGEST_NAME), Texts.fit(value, LONGEST_VALUE)));
        String json = format(fitting);
        while (json.length() > LONGEST) {
            fitting.remove(longest(fitting));
            json = format(fitting);
        }
        return json;
    }

    /** No attributes for null, and for a text that is no object of texts. */
    static Map<String, String> read(String json) {
        if (json == null) {
            return Collections.emptyMap();
        }
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            return Collections.emptyMap();
        }
    }

    private static String longest(Map<String, String> attributes) {
        return Collections.max(
                attributes.keySet(), Comparator.comparing(n -> attributes.get(n).length()));
    }

    private static String format(Map<String, String> attributes) {
        try {
            return JSON.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
