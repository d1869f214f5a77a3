package com.segmentofone.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Event ids: 26 characters, 48 bits of time and 80 bits that are random or derived, in Crockford's base 32, so that
 * the order of the strings is that of the times (the published ULID layout).
 */
public final class EventIds {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_DIGITS = 10;
    private static final int TAIL_BYTES = 10;
    private static final int BITS = 5;
    private static final Sequence SEQUENCE = new Sequence();

    /** The length of every id. */
    public static final int LENGTH = 26;

    /** How many characters at the end of an id do not tell its time. */
    public static final int TAIL = LENGTH - TIME_DIGITS;

    private EventIds() {}

    /** A new id; ids made one after the other for the same millisecond keep that order. */
    public static String next(long epochMillis) {
        return SEQUENCE.next(epochMillis);
    }

    /** The same id for the same time and key, wherever it is computed: a repeat is recognised by its id. */
    public static String derived(long epochMillis, String key) {
        byte[] hash = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
        return format(epochMillis, Arrays.copyOf(hash, TAIL_BYTES));
    }

    private static String format(long epochMillis, byte[] tail) {
        char[] text = new char[LENGTH];
        long time = epochMillis & 0xFFFFFFFFFFFFL;
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (time & 31)];
            time >>>= BITS;
        }
        for (int i = 0; i < LENGTH - TIME_DIGITS; i++) {
            text[TIME_DIGITS + i] = DIGITS[fiveBits(tail, i * BITS)];
        }
        return new String(text);
    }

    private static int fiveBits(byte[] bytes, int from) {
        int at = from / 8;
        int pair = (bytes[at] & 0xFF) << 8 | (at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0);
        return pair >>> (16 - BITS - from % 8) & 31;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Random tails that count up while the clock stands still. */
    private static final class Sequence {
        private final SecureRandom random = new SecureRandom();
        private final byte[] tail = new byte[TAIL_BYTES];
        private long last = -1;

        synchronized String next(long epochMillis) {
            if (epochMillis == last) {
                increment();
            } else {
                random.nextBytes(tail);
                tail[0] &= 0x7F;
                last = epochMillis;
            }
            return format(epochMillis, tail);
        }

        private void increment() {
            for (int i = TAIL_BYTES - 1; i >= 0 && ++tail[i] == 0; i--) {
                // carry into the next byte
            }
        }
    }
}
