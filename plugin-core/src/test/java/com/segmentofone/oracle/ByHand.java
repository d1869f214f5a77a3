package com.segmentofone.oracle;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One thread, turned by hand: what is executed or scheduled waits for {@link #runAll}; what is submitted is done at once, after all that waits. */
final class ByHand extends AbstractExecutorService implements ScheduledExecutorService {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private Runnable beforeSubmitted = () -> {};
    private boolean dead;

    void beforeSubmitted(Runnable meanwhile) {
        beforeSubmitted = meanwhile;
    }

    /** As when the process ends: nothing more is done. */
    void die() {
        dead = true;
        waiting.clear();
        later.clear();
    }

    /** What is scheduled meanwhile waits for the next time. */
    void runAll() {
        waiting.addAll(later);
        later.clear();
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    private void refuseWhenDead() {
        if (dead) {
            throw new RejectedExecutionException("killed");
        }
    }

    @Override
    public void execute(Runnable task) {
        refuseWhenDead();
        waiting.add(task);
    }

    @Override
    public Future<?> submit(Runnable task) {
        return submit(task, null);
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        return now(new FutureTask<>(task, result));
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return now(new FutureTask<>(task));
    }

    private <T> Future<T> now(FutureTask<T> task) {
        refuseWhenDead();
        beforeSubmitted.run();
        refuseWhenDead();
        runAll();
        task.run();
        return task;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        refuseWhenDead();
        later.add(task);
        return null;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        die();
    }

    @Override
    public List<Runnable> shutdownNow() {
        die();
        return Collections.emptyList();
    }

    @Override
    public boolean isShutdown() {
        return dead;
    }

    @Override
    public boolean isTerminated() {
        return dead;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
