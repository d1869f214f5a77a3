package com.segmentofone.rule.json;

import java.util.Locale;

/** How constants are written. */
final class JsonWords {

    private JsonWords() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
