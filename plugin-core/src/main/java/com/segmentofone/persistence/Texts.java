package com.segmentofone.persistence;

import java.nio.charset.StandardCharsets;

/** Text as a column can hold it. */
final class Texts {
    private Texts() {}

    /** At most so many characters, no half characters, and nothing that a database refuses; null stays null. */
    static String fit(String text, int longest) {
        if (text == null) {
            return null;
        }
        String storable = isPlain(text) ? text : storable(text);
        if (storable.length() <= longest) {
            return storable;
        }
        boolean splits = Character.isHighSurrogate(storable.charAt(longest - 1));
        return storable.substring(0, splits ? longest - 1 : longest);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > 0 && c < Character.MIN_SURROGATE);
    }

    private static String storable(String text) {
        byte[] bytes = text.replace("\u0000", "").getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
