package com.segmentofone.storefront.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret that other systems bring; kept and compared as a hash, in a time that does not tell how much of it is right. */
final class Token {
    private static final Logger LOG = LoggerFactory.getLogger(Token.class);
    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 16;

    private final byte[] hash;

    /** @param setting empty for none; one that could be guessed counts as none */
    Token(String setting) {
        String token = setting == null ? "" : setting.trim();
        if (!token.isEmpty() && token.length() < SHORTEST) {
            LOG.error(
                    "The setting segmentofone.api.token has fewer than {} characters, so the interface for events stays off;"
                            + " use a long random text.",
                    SHORTEST);
        }
        this.hash = token.length() < SHORTEST ? null : hash(token);
    }

    boolean isOff() {
        return hash == null;
    }

    boolean isIn(String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        hash, hash(authorization.substring(SCHEME.length()).trim()));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
