package com.segmentofone.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StoredTextTest {
    @Test
    void longTextIsCutToItsColumnWithoutHalfCharacters_SPEC_2_9() {
        assertEquals("abc", Texts.fit("abcdef", 3));
        assertEquals("ab", Texts.fit("ab\uD83D\uDE00", 3));
        assertEquals("ab\uD83D\uDE00", Texts.fit("ab\uD83D\uDE00", 4));
        assertNull(Texts.fit(null, 3));
    }

    @Test
    void charactersThatADatabaseRefusesAreLeftOut_SPEC_2_9() {
        assertEquals("ab", Texts.fit("a\u0000b", 9));
        assertEquals("a?b", Texts.fit("a\uD83Db", 9));
    }

    @Property(tries = 200)
    void attributesAlwaysFitTheirColumnAndComeBack_SPEC_2_9(@ForAll Map<String, String> attributes) {
        String json = AttributesJson.write(attributes);
        assertTrue(json == null || json.length() <= 4000);
        AttributesJson.read(json).forEach((name, value) -> assertTrue(value.length() <= 500));
    }

    @Test
    void ordinaryAttributesComeBackAsTheyWere() {
        Map<String, String> attributes = Map.of("phrase", "r\u00f4ti \"x\"", "device", "phone");
        assertEquals(attributes, AttributesJson.read(AttributesJson.write(attributes)));
        assertNull(AttributesJson.write(Collections.emptyMap()));
        assertEquals(Collections.emptyMap(), AttributesJson.read("no json"));
    }

    @Test
    void ofTooMuchTheLongestGoesFirst() {
        Map<String, String> attributes = new java.util.TreeMap<>();
        for (int i = 0; i < 20; i++) {
            attributes.put("a" + i, "\n".repeat(500));
        }
        attributes.put("device", "phone");
        assertEquals(
                "phone", AttributesJson.read(AttributesJson.write(attributes)).get("device"));
    }
}
