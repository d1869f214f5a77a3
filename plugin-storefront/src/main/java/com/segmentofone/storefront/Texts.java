package com.segmentofone.storefront;

/** What shoppers and their browsers send, made fit for storing. */
final class Texts {
    private Texts() {}

    /** Without control characters, trimmed, at most so many characters; never null. */
    static String clean(String text, int longest) {
        if (text == null) {
            return "";
        }
        String plain = text.replaceAll("\\p{Cntrl}", " ").trim();
        return plain.length() <= longest ? plain : plain.substring(0, end(plain, longest));
    }

    /** Never splits a surrogate pair. */
    private static int end(String text, int longest) {
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
