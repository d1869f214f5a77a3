package com.segmentofone.config;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads with telling names. They are never interrupted: that would close an embedded database under them. */
public final class Threads extends ScheduledThreadPoolExecutor {

    private static final long PATIENCE_SECONDS = 20;

    private Threads(int threads, String name, AtomicInteger number) {
        super(threads, work -> {
            Thread thread = new Thread(work, "segmentofone-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setRemoveOnCancelPolicy(true);
    }

    /** Threads called {@code segmentofone-<name>-1} and so on. */
    public static Threads named(String name, int threads) {
        return new Threads(threads, name, new AtomicInteger());
    }

    /** Takes nothing more, and waits for what is running. */
    public void stop() {
        shutdown();
        try {
            awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
