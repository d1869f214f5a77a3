package com.segmentofone.demo.store.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.synthetic.Personas;
import com.segmentofone.demo.synthetic.Personas.Persona;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoreTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/webapp/store/WEB-INF/templates");
    private static final Pattern USED =
            Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]|'(checkout\\.[a-zA-Z]+|login\\.[a-zA-Z]+)'");

    @Test
    void english_and_japanese_have_the_same_texts() throws IOException {
        assertEquals(keys("store.properties"), keys("store_ja.properties"));
    }

    @Test
    void every_text_that_a_template_uses_exists() throws IOException {
        Set<String> missing = new TreeSet<>(used());
        assertFalse(missing.isEmpty(), "no template uses a text: the pattern is wrong");
        missing.removeAll(keys("store.properties"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_persona_says_who_it_is() throws IOException {
        Set<String> texts = keys("store.properties");
        for (Persona persona : Personas.all()) {
            assertTrue(texts.contains("persona." + persona.key() + ".name"), persona.key());
            assertTrue(texts.contains("persona." + persona.key() + ".about"), persona.key());
        }
    }

    private static Set<String> used() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                }
            }
        }
        return found;
    }

    private static Set<String> keys(String file) throws IOException {
        try (Reader in = new InputStreamReader(
                StoreTextsTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return new TreeSet<>(texts.stringPropertyNames());
        }
    }
}
