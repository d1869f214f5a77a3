package com.segmentofone.demo.store.bar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a new visitor comes from, as the address says it that a shop puts behind its links elsewhere. */
public enum Arrival {
    DIRECT(""),
    SEARCH("utm_source=google&utm_medium=cpc&utm_campaign=autumn&utm_term=leather+journal"),
    NEWSLETTER("utm_source=newsletter&utm_medium=email&utm_campaign=autumn-fashion"),
    SOCIAL("utm_source=instagram&utm_medium=social&utm_campaign=street-style"),
    PARTNER("utm_source=inkwell-blog&utm_medium=affiliate&utm_campaign=journals");

    private final String query;

    Arrival(String query) {
        this.query = query;
    }

    /** Parameters of the first page's address. */
    String query() {
        return query;
    }

    /** Names the text {@code arrival.KEY}. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Arrival> named(String key) {
        return Arrays.stream(values())
                .filter(arrival -> arrival.getKey().equals(key))
                .findFirst();
    }
}
