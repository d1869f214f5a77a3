package com.segmentofone.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A message key with its parameters, to be said in the reader's language. */
public final class Sentence {

    private final String key;
    private final List<Object> parameters;

    private Sentence(String key, List<Object> parameters) {
        this.key = key;
        this.parameters = parameters;
    }

    static Sentence of(String key, Object... parameters) {
        return new Sentence(key, Checks.frozen(Arrays.asList(parameters)));
    }

    public String key() {
        return key;
    }

    /** Texts, numbers, or further sentences. */
    public List<Object> parameters() {
        return parameters;
    }

    /** In a language, from the package's bundle. */
    public String in(Locale locale) {
        Object[] said = parameters.stream()
                .map(p -> p instanceof Sentence ? ((Sentence) p).in(locale) : p)
                .toArray();
        return Messages.of(locale).sentence(key, Arrays.asList(said));
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
