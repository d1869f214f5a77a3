package com.segmentofone.event;

import java.util.Objects;

/**
 * Who an event belongs to: a visitor known by a cookie, or a customer known by the host's id. What is true of a product and of no
 * shopper, such as its price, belongs to the product.
 */
public final class Identity implements Comparable<Identity> {
    private static final char VISITOR = 'v';
    private static final char CUSTOMER = 'c';
    private static final char PRODUCT = 'p';
    private static final int LONGEST_KEY = 40;

    private final String key;

    private Identity(String key) {
        this.key = key;
    }

    /**
     * @param cookieId the plugin's own random id, letters, digits, '-' and '_' only, at most 39 characters
     * @throws IllegalArgumentException for anything else, so that a forged cookie goes no further
     */
    public static Identity visitor(String cookieId) {
        Objects.requireNonNull(cookieId, "cookieId");
        if (cookieId.isEmpty() || cookieId.length() >= LONGEST_KEY || !isPlain(cookieId)) {
            throw new IllegalArgumentException("not a visitor id");
        }
        return new Identity(VISITOR + cookieId);
    }

    public static Identity customer(long id) {
        return new Identity(CUSTOMER + Long.toString(id));
    }

    /** For facts about a product that concern no shopper. */
    public static Identity product(long id) {
        return new Identity(PRODUCT + Long.toString(id));
    }

    /** The inverse of {@link #key()}. */
    public static Identity ofKey(String key) {
        if (key.length() > 1 && key.charAt(0) == VISITOR) {
            return visitor(key.substring(1));
        }
        if (key.length() > 1 && key.charAt(0) == CUSTOMER) {
            return customer(Long.parseLong(key.substring(1)));
        }
        if (key.length() > 1 && key.charAt(0) == PRODUCT) {
            return product(Long.parseLong(key.substring(1)));
        }
        throw new IllegalArgumentException("not an identity key");
    }

    public String key() {
        return key;
    }

    public boolean isCustomer() {
        return key.charAt(0) == CUSTOMER;
    }

    /** Whether it is somebody; facts about products are nobody's. */
    public boolean isShopper() {
        return key.charAt(0) != PRODUCT;
    }

    /** @throws IllegalStateException for anything but a customer */
    public long customerId() {
        if (!isCustomer()) {
            throw new IllegalStateException("only a customer has a customer id");
        }
        return Long.parseLong(key.substring(1));
    }

    /** @throws IllegalStateException for anything but a visitor */
    public String visitorId() {
        if (key.charAt(0) != VISITOR) {
            throw new IllegalStateException("only a visitor has a visitor id");
        }
        return key.substring(1);
    }

    private static boolean isPlain(String text) {
        return text.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_');
    }

    @Override
    public int compareTo(Identity other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identity && ((Identity) other).key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
