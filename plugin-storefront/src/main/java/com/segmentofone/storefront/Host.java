package com.segmentofone.storefront;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** What the host knows of a request that the current thread serves. */
public interface Host {
    /** False for what a site leaves out of its filters, such as pictures: there nobody knows who is logged in. */
    boolean hasLookedAt(HttpServletRequest request);

    /** The customer who has logged in or is remembered from an earlier log-in; nobody for a guest. */
    Optional<Long> customerId(HttpServletRequest request);

    /** Whether somebody can log in as the customer; a guest who has ordered is a customer without an account. */
    boolean hasAccount(long customerId);

    /** What the shopper could check out now; empty without a cart or with nothing in it. */
    default Optional<Basket> basket() {
        return Optional.empty();
    }

    /** A locale code such as {@code en_US}, or null. */
    String locale();

    /** A currency code such as {@code USD}, or null. */
    String currency();
}
