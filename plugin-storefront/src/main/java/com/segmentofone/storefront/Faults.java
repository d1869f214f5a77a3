package com.segmentofone.storefront;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps faults of the plugin away from the shopper. The first of a kind is logged with its trace, repeats are not
 * until an hour has passed: a broken database must not also fill the disk.
 */
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final long QUIET_NANOS = 3_600_000_000_000L;
    private static final int MOST_KINDS = 1_000;

    private final Map<String, Long> logged = new ConcurrentHashMap<>();

    /** Does something that the shopper must not notice failing. */
    public void guard(String what, Runnable action) {
        guard(
                what,
                () -> {
                    action.run();
                    return null;
                },
                null);
    }

    /** @param otherwise the answer when the action fails */
    public <T> T guard(String what, Supplier<T> action, T otherwise) {
        try {
            return action.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            report(what, e);
            return otherwise;
        }
    }

    /** @param what the place, without anything of the shopper */
    public void report(String what, Throwable fault) {
        if (isNews(what + ' ' + fault.getClass().getName())) {
            LOG.error(
                    "Segment of One failed at {}; the store goes on without it. Repeats are not logged for an hour.",
                    what,
                    fault);
        }
    }

    private boolean isNews(String kind) {
        long now = System.nanoTime();
        if (logged.size() >= MOST_KINDS && !logged.containsKey(kind)) {
            return false;
        }
        boolean[] news = {false};
        logged.compute(kind, (k, last) -> {
            news[0] = last == null || now - last > QUIET_NANOS;
            return news[0] ? Long.valueOf(now) : last;
        });
        return news[0];
    }
}
