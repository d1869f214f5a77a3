package com.segmentofone.demo.site;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An offer of the demo for the members of one segment.
 *
 * @param categories names of those whose products cost less
 * @param why how the cart says for whom it is, by language
 */
record MemberOffer(String name, String segment, int percent, List<String> categories, Map<String, String> why) {

    private static final String FILE = "/load/offers.json";

    static List<MemberOffer> all() {
        try (InputStream in = MemberOffer.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(in, new TypeReference<List<MemberOffer>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Which items, as Broadleaf's own rule builder writes it. */
    String itemRule() {
        return categories.stream()
                .map(category -> "discreteOrderItem.?category.?name==\"" + category + "\"")
                .collect(Collectors.joining("||"));
    }
}
