package com.segmentofone.rule;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The package's sentences in one language; English where a language lacks one. */
final class Messages {

    private static final String BUNDLE = "messages.segmentofone-rule";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    static Messages of(Locale locale) {
        return new Messages(locale, bundle(locale));
    }

    private static ResourceBundle bundle(Locale locale) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ClassLoader loader = Messages.class.getClassLoader();
        try {
            return ResourceBundle.getBundle(BUNDLE, locale, loader, exact);
        } catch (MissingResourceException noSuchLanguage) {
            return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, loader, exact);
        }
    }

    String sentence(String key, List<?> parameters) {
        return new MessageFormat(bundle.getString(key), locale).format(parameters.toArray());
    }

    String say(String key, Object... parameters) {
        return sentence(key, Arrays.asList(parameters));
    }

    /** A label, or the other text where the bundle has none. */
    String label(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    Locale locale() {
        return locale;
    }
}
