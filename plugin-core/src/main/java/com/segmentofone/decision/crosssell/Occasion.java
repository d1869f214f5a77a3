package com.segmentofone.decision.crosssell;

import com.segmentofone.event.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Who is looking at what, and when: all that a proposal depends on besides what is known of the shopper. Immutable. */
public final class Occasion {

    private final Identity identity;
    private final Instant now;
    private final List<Long> subjects;
    private final List<Long> cart;

    /**
     * @param subjects ids of the products that the page is about: the one on it, or those of an order just placed
     * @param cart ids of the products in the open cart
     */
    public Occasion(Identity identity, Instant now, Collection<Long> subjects, Collection<Long> cart) {
        this.identity = Objects.requireNonNull(identity, "identity");
        this.now = Objects.requireNonNull(now, "now");
        this.subjects = Collections.unmodifiableList(new ArrayList<>(subjects));
        this.cart = Collections.unmodifiableList(new ArrayList<>(cart));
    }

    Identity identity() {
        return identity;
    }

    Instant now() {
        return now;
    }

    List<Long> subjects() {
        return subjects;
    }

    List<Long> cart() {
        return cart;
    }
}
