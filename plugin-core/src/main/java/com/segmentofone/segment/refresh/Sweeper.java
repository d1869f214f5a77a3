package com.segmentofone.segment.refresh;

import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.segment.DueShopper;
import com.segmentofone.segment.DueStore;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.Pass;
import com.segmentofone.segment.SegmentUpdater;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes shoppers whose due time has come, or of whom there is news that nobody has evaluated, and has written what has changed. While
 * one batch is written the next one is read; never more than two are in memory, and what shoppers do meanwhile goes between them.
 */
public final class Sweeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 500;
    private static final int RECALLED_AT_ONCE = 1_000;
    /** A clock that is set back by less is only waited for. */
    private static final long SET_BACK_MILLIS = 60_000;

    private final DueStore store;
    private final ProfileStore profiles;
    private final SegmentUpdater updater;
    private final ExecutorService writer;
    private final BooleanSupplier stopped;
    private final Clock clock;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private long lookedAt = Long.MAX_VALUE;

    /** @param writer the thread that writes memberships */
    public Sweeper(DueStore store, ProfileStore profiles, SegmentUpdater updater, ExecutorService writer, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.updater = updater;
        this.writer = writer;
        this.stopped = writer::isShutdown;
        this.clock = clock;
    }

    /** Until nobody is due. */
    @Override
    public void run() {
        try {
            recallAhead();
            sweep();
        } catch (RejectedExecutionException shuttingDown) {
            LOG.debug("No more memberships are written", shuttingDown);
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.warn("Due memberships cannot be swept; trying again", e);
            }
        }
    }

    private void sweep() {
        Batch before = Batch.NOTHING;
        try {
            Batch next = read();
            while (next != Batch.NOTHING && !stopped.getAsBoolean()) {
                next.begin(writer, updater);
                before.finish(store);
                before = next;
                next = read();
            }
        } finally {
            before.finish(store);
        }
    }

    private Batch read() {
        List<DueShopper> claimed = store.claim(clock.millis(), BATCH);
        if (claimed.isEmpty()) {
            return Batch.NOTHING;
        }
        claimed.stream().filter(DueShopper::hasNews).forEach(updater::recheck);
        Map<Identity, DueShopper> due = new LinkedHashMap<>();
        claimed.stream()
                .filter(shopper -> !shopper.hasNews())
                .forEach(shopper -> due.put(Identity.ofKey(shopper.identityKey()), shopper));
        Pass pass = updater.beginPass();
        try {
            List<Profile> read = due.isEmpty() ? new ArrayList<>() : profiles.loadAll(due.keySet());
            read.removeIf(profile -> due.remove(profile.identity()) == null);
            due.values().forEach(updater::recheck);
            return new Batch(pass, read);
        } catch (RuntimeException e) {
            pass.close();
            store.release(claimed.stream().map(DueShopper::identityKey).collect(Collectors.toList()));
            throw e;
        }
    }

    /** At the start, and whenever the clock was set back: whoever was evaluated for a time that has not come is due now. */
    private void recallAhead() {
        long now = clock.millis();
        if (now < lookedAt - SET_BACK_MILLIS) {
            String last = "";
            do {
                last = store.recallAhead(now, last, RECALLED_AT_ONCE);
            } while (last != null && !stopped.getAsBoolean());
        }
        lookedAt = now;
    }

    /** Shoppers on their way from the log to the writer. */
    private static final class Batch {
        static final Batch NOTHING = new Batch(null, new ArrayList<>());

        private final Pass pass;
        private final List<Profile> profiles;
        private Future<?> written;

        Batch(Pass pass, List<Profile> profiles) {
            this.pass = pass;
            this.profiles = profiles;
        }

        void begin(ExecutorService writer, SegmentUpdater updater) {
            written = writer.submit(() -> updater.settleDue(pass, profiles));
        }

        /** What could not be written is free again at once, for whichever node. */
        void finish(DueStore store) {
            if (written == null) {
                return;
            }
            try {
                written.get();
            } catch (ExecutionException e) {
                store.release(keys(profiles));
                throw new IllegalStateException("due memberships could not be written", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                written = null;
                pass.close();
            }
        }

        private static List<String> keys(Collection<Profile> profiles) {
            return profiles.stream().map(p -> p.identity().key()).collect(Collectors.toList());
        }
    }
}
