package com.segmentofone.segment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How many customers match a rule, at the beginning of each of the past days and now. */
public final class SizeCurve {

    private final long[] seconds;
    private final long[] sizes;
    private final long customers;

    SizeCurve(long[] seconds, long[] sizes, long customers) {
        this.seconds = seconds.clone();
        this.sizes = sizes.clone();
        this.customers = customers;
    }

    /** Ascending; the last is now. */
    public List<Instant> instants() {
        List<Instant> instants = new ArrayList<>(seconds.length);
        for (long second : seconds) {
            instants.add(Instant.ofEpochSecond(second));
        }
        return instants;
    }

    /** One for each instant. */
    public List<Long> sizes() {
        List<Long> all = new ArrayList<>(sizes.length);
        for (long size : sizes) {
            all.add(size);
        }
        return all;
    }

    /** All customers known now, whether they match or not. */
    public long customers() {
        return customers;
    }
}
