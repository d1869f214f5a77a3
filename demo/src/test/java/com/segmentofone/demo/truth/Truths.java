package com.segmentofone.demo.truth;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** What is to be found, as the tests' own file says it. */
final class Truths {

    private final Properties entries = new Properties();

    Truths() {
        try (Reader file = new InputStreamReader(
                Truths.class.getResourceAsStream("/truths/planted.properties"), StandardCharsets.UTF_8)) {
            entries.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        String value = entries.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }

    List<String> list(String key) {
        return List.of(text(key).split(","));
    }
}
