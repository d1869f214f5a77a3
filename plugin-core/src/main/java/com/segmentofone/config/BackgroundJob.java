package com.segmentofone.config;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a task in a thread of its own, with a pause after each run; a failure is logged once and tried again. The thread is
 * never interrupted, which an embedded database would take as the end of its file: a long task asks whether to go on.
 */
public final class BackgroundJob {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJob.class);

    private final String name;
    private final Consumer<BooleanSupplier> task;
    private final long pauseMillis;
    private ScheduledExecutorService executor;
    private volatile boolean stopping;
    private boolean failing;

    public BackgroundJob(String name, Runnable task, long pauseMillis) {
        this(name, goOn -> task.run(), pauseMillis);
    }

    /** @param task is given what tells it whether to go on */
    public BackgroundJob(String name, Consumer<BooleanSupplier> task, long pauseMillis) {
        this.name = name;
        this.task = task;
        this.pauseMillis = pauseMillis;
    }

    synchronized void start() {
        if (executor == null) {
            executor = Executors.newSingleThreadScheduledExecutor(run -> {
                Thread thread = new Thread(run, "segmentofone-" + name);
                thread.setDaemon(true);
                return thread;
            });
            executor.scheduleWithFixedDelay(this::run, 0, pauseMillis, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void stop() {
        stopping = true;
        ExecutorService running = executor;
        executor = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            task.accept(() -> !stopping);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("{} failed; it is tried again", name, e);
            }
            failing = true;
        }
    }
}
