package com.segmentofone.segment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets something through once in a while, however often it happens, and counts how often it did. */
public final class OncePer {

    private static final int KINDS = 1000;

    private final long nanos;
    private final LongSupplier ticker;
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    public OncePer(Duration interval) {
        this(interval, System::nanoTime);
    }

    OncePer(Duration interval, LongSupplier nanoTicker) {
        this.nanos = interval.toNanos();
        this.ticker = nanoTicker;
    }

    /** True for the first of a kind, and again after the interval. */
    public boolean lets(String kind) {
        count.incrementAndGet();
        long now = ticker.getAsLong();
        Long before = last.get(kind);
        if (before != null && now - before < nanos) {
            return false;
        }
        if (last.size() >= KINDS) {
            last.clear();
        }
        return before == null ? last.putIfAbsent(kind, now) == null : last.replace(kind, before, now);
    }

    /** How often it was asked. */
    public long count() {
        return count.get();
    }
}
