package com.segmentofone.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("['\"{](seg\\.[A-Za-z.]*[A-Za-z])['\"}(]");

    private final Properties english = bundle("/messages/segmentofone-admin.xml");
    private final Properties japanese = bundle("/messages/segmentofone-admin_ja.xml");

    /** SPEC 8.9 */
    @Test
    @DisplayName("English and Japanese have the same keys")
    void sameKeys() {
        assertTrue(english.size() > 200);
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(japanese.stringPropertyNames()));
    }

    /** SPEC 8.9 */
    @Test
    @DisplayName("A sentence has the same parameters in both languages")
    void sameParameters() {
        for (String key : english.stringPropertyNames()) {
            assertEquals(parameters(english.getProperty(key)), parameters(japanese.getProperty(key)), key);
        }
    }

    @Test
    @DisplayName("No sentence contains an apostrophe, which would hide its parameters")
    void noApostrophe() {
        Stream.of(english, japanese)
                .forEach(bundle -> bundle.forEach(
                        (key, text) -> assertTrue(text.toString().indexOf('\'') < 0, String.valueOf(key))));
    }

    @Test
    @DisplayName("Sentences in Japanese are Japanese")
    void japaneseIsJapanese() {
        Set<String> same = english.stringPropertyNames().stream()
                .filter(key -> english.getProperty(key).equals(japanese.getProperty(key)))
                .collect(Collectors.toSet());
        assertEquals(Set.of("SegmentOfOneModule"), same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/extensions/js/segmentofone/kit.js",
                "/extensions/js/segmentofone/segments.js",
                "/extensions/js/segmentofone/segment.js",
                "/extensions/js/segmentofone/homepage.js",
                "/open_admin_style/templates/segmentofone/frame.html",
                "/open_admin_style/templates/segmentofone/segments.html",
                "/open_admin_style/templates/segmentofone/segment.html",
                "/open_admin_style/templates/segmentofone/homepage.html"
            })
    @DisplayName("Every sentence that a screen uses exists")
    void screensUseWhatExists(String file) {
        Matcher used = USED.matcher(text(file));
        while (used.find()) {
            String key = used.group(1);
            assertTrue(
                    english.stringPropertyNames().stream()
                            .anyMatch(known -> known.equals(key) || known.startsWith(key + ".")),
                    key);
        }
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String path) {
        try (InputStream in = MessagesTest.class.getResourceAsStream(path)) {
            Properties bundle = new Properties();
            bundle.loadFromXML(in);
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String text(String path) {
        try (InputStream in = MessagesTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
