package com.segmentofone.demo.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hero or an offer's strip that is written by hand, in English and in Japanese.
 *
 * @param name by which definitions ask for it
 * @param en headline, text and button
 * @param ja the same
 */
record MadeContent(String name, String picture, String link, Map<String, String> en, Map<String, String> ja) {

    private static final String FILE = "/load/contents.json";

    static List<MadeContent> all() {
        try (InputStream in = MadeContent.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(in, new TypeReference<List<MadeContent>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** As fields of structured content; a language that is not the store's own is behind the name. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(en);
        fields.put("picture", picture);
        fields.put("link", link);
        ja.forEach((field, text) -> fields.put(field + "_ja", text));
        return fields;
    }
}
