package com.segmentofone.storefront;

import java.security.SecureRandom;
import java.util.Optional;

/** A visitor's random id: 128 bits in 32 lower-case hexadecimal digits, of which nothing else can be read. */
public final class VisitorId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();
    private static final int BYTES = 16;

    private VisitorId() {}

    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        StringBuilder text = new StringBuilder(2 * BYTES);
        for (byte b : bytes) {
            text.append(DIGITS[b >> 4 & 15]).append(DIGITS[b & 15]);
        }
        return text.toString();
    }

    /** @return the text if it has the exact form of an id; anything else is as good as no id */
    static Optional<String> parse(String text) {
        return text != null && text.length() == 2 * BYTES && text.chars().allMatch(VisitorId::isDigit)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
