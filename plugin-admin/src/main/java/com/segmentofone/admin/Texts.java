package com.segmentofone.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.MessageSource;

/** The screens' sentences, as the host's message source gives them, so that a site can change each of them. */
final class Texts {

    private static final String KEYS = "/messages/segmentofone-admin.xml";

    private final MessageSource source;
    private final Set<String> keys;

    Texts(MessageSource source) {
        this.source = source;
        this.keys = keys();
    }

    private static Set<String> keys() {
        try (InputStream in = Texts.class.getResourceAsStream(KEYS)) {
            Properties english = new Properties();
            english.loadFromXML(in);
            return new TreeSet<>(english.stringPropertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(KEYS, e);
        }
    }

    String text(Locale locale, String key, Object... parameters) {
        return source.getMessage(key, parameters, locale);
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    /** Every sentence, its parameters still in place. */
    Map<String, String> all(Locale locale) {
        Map<String, String> all = new TreeMap<>();
        keys.forEach(key -> all.put(key, source.getMessage(key, null, locale)));
        return all;
    }
}
