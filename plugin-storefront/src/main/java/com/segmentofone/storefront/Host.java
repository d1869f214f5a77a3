package com.segmentofone.storefront;

import java.util.Optional;

/** What the host knows of the request that the current thread serves. */
public interface Host {
    /** The customer who has logged in or is remembered from an earlier log-in; nobody for a guest. */
    Optional<Long> customerId();

    /** A locale code such as {@code en_US}, or null. */
    String locale();

    /** A currency code such as {@code USD}, or null. */
    String currency();
}
