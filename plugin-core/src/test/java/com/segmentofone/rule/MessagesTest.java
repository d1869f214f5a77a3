package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SPEC 3.11: every problem, label and value can be said in English and in Japanese. */
class MessagesTest {

    private static final Pattern CODE = Pattern.compile(
            "\"((?:rule|attribute|event|count|correlated|list|measure|operator|value|window|condition|filter|name|segment|json|text)"
                    + "\\.[a-z-]+(?:\\.[a-z]+)?)\"");

    private static Properties bundle(String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/messages/segmentofone-rule" + suffix)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertEquals(
                bundle(".properties").stringPropertyNames(),
                bundle("_ja.properties").stringPropertyNames());
    }

    @Test
    void both_languages_quote_the_same_parameters() throws IOException {
        Properties english = bundle(".properties");
        Properties japanese = bundle("_ja.properties");
        for (String key : english.stringPropertyNames()) {
            assertEquals(
                    parameters(english.getProperty(key)).contains("0"),
                    parameters(japanese.getProperty(key)).contains("0"),
                    key);
        }
    }

    private static Set<String> parameters(String sentence) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(sentence);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void every_code_in_the_source_has_a_cause_and_a_remedy() throws IOException {
        Set<String> keys = bundle(".properties").stringPropertyNames();
        Set<String> codes = codes();
        assertTrue(codes.size() > 50, codes.toString());
        for (String code : codes) {
            assertTrue(keys.contains("problem." + code + ".cause"), code);
            assertTrue(keys.contains("problem." + code + ".remedy"), code);
        }
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Paths.get("src/main/java/com/segmentofone/rule"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
                addCodes(codes, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return codes;
    }

    private static void addCodes(Set<String> codes, String source) {
        Matcher matcher = CODE.matcher(source.replaceAll("Field\\.ofEvent.*|EventKind\\.of[^;]*;|\"event\\.\"", ""));
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
    }

    @Test
    void every_declaration_has_its_label() throws IOException {
        Set<String> keys = bundle(".properties").stringPropertyNames();
        for (EventKind kind : new TinyStore().catalogue().events()) {
            assertTrue(keys.contains(kind.labelKey()), kind.labelKey());
            kind.fields().forEach(f -> assertTrue(keys.contains(f.labelKey()), f.labelKey()));
            kind.units()
                    .forEach(u -> assertTrue(keys.contains("actual." + u.words().replace(' ', '-')), u.words()));
        }
        for (FieldType type : FieldType.values()) {
            assertTrue(keys.contains("problem.value.type." + type.name().toLowerCase() + ".cause"), type.name());
        }
    }
}
