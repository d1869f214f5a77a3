package com.segmentofone.storefront.broadleaf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Templates that failed are left alone for a minute: trying costs time, and the template engine itself logs every failure
 * at length.
 */
final class BrokenTemplates {
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST = 1_000;

    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();

    /** @param key slot, variant and template */
    boolean isLeftAlone(String key) {
        Long at = failedAt.get(key);
        return at != null && System.nanoTime() - at < PAUSE;
    }

    void failed(String key) {
        if (failedAt.size() >= MOST) {
            failedAt.clear();
        }
        failedAt.put(key, System.nanoTime());
    }

    void worked(String key) {
        failedAt.remove(key);
    }
}
