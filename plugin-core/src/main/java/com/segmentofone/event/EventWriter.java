package com.segmentofone.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that moves events from the queue to the log, and tells the listeners once they are there. While the log
 * cannot be reached, events wait in the queue.
 */
public final class EventWriter {
    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
    private static final int LARGEST_BATCH = 500;
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;
    private static final long IDLE = 1_000;

    private final EventQueue queue;
    private final EventLog log;
    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
    private final Object pauseLock = new Object();
    private volatile boolean stopping;
    private Thread thread;
    private long pause;

    public EventWriter(EventQueue queue, EventLog log) {
        this.queue = queue;
        this.log = log;
    }

    public void addListener(EventListener listener) {
        listeners.add(listener);
    }

    public synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "segmentofone-events");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Writes what still waits, at most for the given time, and ends the thread. */
    public void stop(long patienceMillis) {
        stopping = true;
        queue.close();
        synchronized (pauseLock) {
            pauseLock.notifyAll();
        }
        Thread running = thread;
        if (running != null) {
            try {
                running.join(patienceMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (queue.waiting() > 0) {
            LOG.warn("{} events could not be stored before the shutdown", queue.waiting());
        }
    }

    private void run() {
        try {
            while (!stopping || queue.waiting() > 0) {
                boolean reached = step();
                if (!reached && stopping) {
                    return;
                }
            }
            announceStored();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean step() throws InterruptedException {
        List<Event> batch = queue.take(LARGEST_BATCH, IDLE);
        if (!batch.isEmpty() && !write(batch)) {
            queue.putBack(batch);
            pause();
            return false;
        }
        announce(batch);
        announceStored();
        return true;
    }

    private boolean write(List<Event> batch) {
        try {
            log.append(batch);
            if (pause > 0) {
                LOG.info("the event log can be reached again; {} events wait", queue.waiting());
            }
            pause = 0;
            return true;
        } catch (RuntimeException e) {
            if (pause == 0) {
                LOG.warn("the event log cannot be reached; events wait in memory", e);
            }
            return false;
        }
    }

    private void pause() throws InterruptedException {
        pause = Math.min(LONGEST_PAUSE, pause == 0 ? FIRST_PAUSE : pause * 2);
        synchronized (pauseLock) {
            if (!stopping) {
                pauseLock.wait(pause);
            }
        }
    }

    private void announceStored() {
        for (List<Event> batch = queue.takeAnnouncement(); batch != null; batch = queue.takeAnnouncement()) {
            announce(batch);
        }
        if (queue.takeHistoryAnnouncement()) {
            tell(EventListener::onHistoryExtended);
        }
    }

    private void announce(List<Event> batch) {
        if (!batch.isEmpty()) {
            tell(listener -> listener.onStored(batch));
        }
    }

    private void tell(Consumer<EventListener> news) {
        for (EventListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("a listener of events failed", e);
            }
        }
    }
}
