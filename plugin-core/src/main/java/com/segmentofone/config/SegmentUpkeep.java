package com.segmentofone.config;

import com.segmentofone.segment.refresh.CatalogRefresh;
import com.segmentofone.segment.refresh.Rebuild;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts everything that keeps segments and decisions up to date once all beans are there, and stops it while they still are. */
public final class SegmentUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentUpkeep.class);
    private static final long NEWS_MILLIS = 400;
    private static final long SWEEP_MILLIS = 250;
    private static final long RESUME_MILLIS = 5_000;

    private final CatalogRefresh catalog;
    private final Runnable news;
    private final Runnable sweeper;
    private final Rebuild rebuild;
    private final Map<Runnable, Long> upkeep;
    private final ScheduledExecutorService sweepers;
    private final ScheduledExecutorService background;
    private final List<Future<?>> running = new ArrayList<>();

    /**
     * @param upkeep further tasks with the milliseconds between two runs
     * @param sweepers a thread of its own: due memberships wait for nothing else
     * @param background several threads
     */
    public SegmentUpkeep(
            CatalogRefresh catalog,
            Runnable news,
            Runnable sweeper,
            Rebuild rebuild,
            Map<Runnable, Long> upkeep,
            ScheduledExecutorService sweepers,
            ScheduledExecutorService background) {
        this.catalog = catalog;
        this.news = news;
        this.sweeper = sweeper;
        this.rebuild = rebuild;
        this.upkeep = new LinkedHashMap<>(upkeep);
        this.sweepers = sweepers;
        this.background = background;
    }

    @Override
    public synchronized void start() {
        catalog.run();
        repeat(background, NEWS_MILLIS, () -> {
            catalog.ensureLoaded();
            news.run();
        });
        repeat(sweepers, SWEEP_MILLIS, sweeper);
        repeat(background, RESUME_MILLIS, rebuild::takeUp);
        upkeep.forEach((task, millis) -> repeat(background, millis, task));
    }

    private void repeat(ScheduledExecutorService threads, long millis, Runnable task) {
        running.add(threads.scheduleWithFixedDelay(new Careful(task), 0, millis, TimeUnit.MILLISECONDS));
    }

    @Override
    public synchronized void stop() {
        running.forEach(task -> task.cancel(false));
        running.clear();
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    /** Before events begin to flow, and until after they have stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }

    /** Runs again after a failure, and says so once until it has succeeded. */
    private static final class Careful implements Runnable {
        private final Runnable task;
        private boolean failing;

        Careful(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warn("{} failed; it is tried again", task.getClass().getSimpleName(), e);
                }
                failing = true;
            }
        }
    }
}
