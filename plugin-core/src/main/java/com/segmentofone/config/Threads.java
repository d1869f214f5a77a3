package com.segmentofone.config;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the plugin's threads: daemons with telling names. */
public final class Threads {

    private Threads() {}

    /** Threads called {@code segmentofone-<name>-1} and so on. */
    public static ScheduledExecutorService named(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = work -> {
            Thread thread = new Thread(work, "segmentofone-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return Executors.newScheduledThreadPool(threads, factory);
    }
}
