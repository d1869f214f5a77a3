package com.segmentofone.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of sentences as a JSON array that fits its column. */
final class Sentences {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4000;

    private Sentences() {}

    static String write(List<String> sentences) {
        try {
            String json = JSON.writeValueAsString(sentences);
            return json.length() <= LONGEST ? json : write(sentences.subList(0, sentences.size() - 1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts is always JSON", e);
        }
    }

    static List<String> read(String json) {
        if (json == null) {
            return Collections.emptyList();
        }
        try {
            return JSON.readValue(json, new TypeReference<ArrayList<String>>() {});
        } catch (JsonProcessingException notOurs) {
            return Collections.singletonList(json);
        }
    }
}
