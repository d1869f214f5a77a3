package com.segmentofone.segment.refresh;

import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.segment.Notes;
import com.segmentofone.segment.RebuildProgress;
import com.segmentofone.segment.Rebuilds;
import com.segmentofone.segment.SegmentUpdater;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates every shopper once, after definitions have changed. One run serves all definitions that asked before it began; where it
 * has got to is noted, so that after a crash it goes on from there.
 */
public final class Rebuild implements Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int CHUNK = 200;
    /** Two nodes that write one shopper at once, a deadlock, a database that is away for a moment: over by then. */
    private static final int ATTEMPTS = 8;

    private static final long FIRST_PAUSE_MILLIS = 200;
    /** Shorter than the silence after which another node takes over. */
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final ProfileStore profiles;
    private final AttributeSource customers;
    private final SegmentUpdater updater;
    private final MemberCounts counts;
    private final RebuildNote note;
    private final ExecutorService writer;
    private final ExecutorService background;
    private final Clock clock;
    private final long firstPauseMillis;
    private final Set<Long> requested = new TreeSet<>();
    private final Map<Long, RebuildProgress> finished = new ConcurrentHashMap<>();
    private RebuildRun running;

    /**
     * @param writer the thread that writes memberships
     * @param background where runs wait for the database
     */
    public Rebuild(
            ProfileStore profiles,
            AttributeSource customers,
            SegmentUpdater updater,
            MemberCounts counts,
            Notes notes,
            ExecutorService writer,
            ExecutorService background,
            Clock clock) {
        this(profiles, customers, updater, counts, notes, writer, background, clock, FIRST_PAUSE_MILLIS);
    }

    Rebuild(
            ProfileStore profiles,
            AttributeSource customers,
            SegmentUpdater updater,
            MemberCounts counts,
            Notes notes,
            ExecutorService writer,
            ExecutorService background,
            Clock clock,
            long firstPauseMillis) {
        this.firstPauseMillis = firstPauseMillis;
        this.profiles = profiles;
        this.customers = customers;
        this.updater = updater;
        this.counts = counts;
        this.note = new RebuildNote(notes, clock);
        this.writer = writer;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public synchronized void start(long segmentId) {
        finished.remove(segmentId);
        requested.add(segmentId);
        if (running != null && running.serves(segmentId)) {
            requested.addAll(running.segmentIds());
            running.stop();
        }
        note.requested(requestedAndRunning());
        if (running == null) {
            begin(0);
        }
    }

    /** Takes up what a node left unfinished; to be called now and then. */
    public synchronized void resume() {
        RebuildNote.Left left = running == null ? note.abandoned() : null;
        if (left != null) {
            LOG.info("Going on with the evaluation of all shoppers after customer {}", left.cursor());
            requested.addAll(left.segmentIds());
            begin(left.cursor());
        }
    }

    @Override
    public synchronized void cancel(long segmentId) {
        requested.remove(segmentId);
        if (running != null && running.drop(segmentId)) {
            finished.put(segmentId, running.progress(RebuildProgress.State.CANCELLED, null));
        }
        note.requested(requestedAndRunning());
    }

    @Override
    public synchronized RebuildProgress progress(long segmentId) {
        if (running != null && running.serves(segmentId)) {
            return running.progress(RebuildProgress.State.RUNNING, null);
        }
        if (requested.contains(segmentId)) {
            return new RebuildProgress(RebuildProgress.State.RUNNING, 0, 0, -1, null);
        }
        return finished.getOrDefault(segmentId, RebuildProgress.none());
    }

    private void begin(long cursor) {
        running = new RebuildRun(new TreeSet<>(requested), cursor, clock);
        requested.clear();
        RebuildRun run = running;
        background.execute(() -> work(run));
    }

    private void work(RebuildRun run) {
        RebuildProgress.State state = RebuildProgress.State.DONE;
        String reason = null;
        try {
            evaluateAllPatiently(run);
            writer.submit(() -> counts.count(run.segmentIds())).get();
        } catch (RejectedExecutionException shuttingDown) {
            LOG.info("The evaluation of all shoppers goes on after the next start");
            return;
        } catch (ExecutionException | RuntimeException e) {
            LOG.error("Evaluating all shoppers failed", e);
            state = RebuildProgress.State.FAILED;
            reason = String.valueOf(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        end(run, state, reason);
    }

    private synchronized void end(RebuildRun run, RebuildProgress.State state, String reason) {
        RebuildProgress last = run.progress(state, reason);
        if (!run.isStopped()) {
            run.segmentIds().forEach(id -> finished.put(id, last));
        }
        running = null;
        note.requested(requested);
        if (!requested.isEmpty()) {
            begin(0);
        }
    }

    /** After a failure goes on behind the last customer that was written, with profiles read anew; gives up when it gets no further. */
    private void evaluateAllPatiently(RebuildRun run) throws ExecutionException, InterruptedException {
        long reached = run.cursor();
        for (int attempt = 1; !run.isStopped(); attempt++) {
            try {
                evaluateAll(run);
                return;
            } catch (RejectedExecutionException shuttingDown) {
                throw shuttingDown;
            } catch (ExecutionException | RuntimeException e) {
                attempt = run.cursor() > reached ? 1 : attempt;
                reached = run.cursor();
                if (attempt >= ATTEMPTS) {
                    throw e;
                }
                LOG.warn("The evaluation of all shoppers was interrupted; it goes on behind customer {}", reached, e);
                run.pause(Math.min(LONGEST_PAUSE_MILLIS, firstPauseMillis << (attempt - 1)));
            }
        }
    }

    private void evaluateAll(RebuildRun run) throws ExecutionException, InterruptedException {
        run.total(customers.customerIds().length);
        updater.passBegins();
        try {
            evaluateEach(run);
        } finally {
            updater.passEnds();
        }
    }

    private void evaluateEach(RebuildRun run) throws ExecutionException, InterruptedException {
        Chunks chunks = new Chunks(run);
        profiles.forEachCustomer(profile -> profile.identity().customerId() <= run.cursor() || chunks.take(profile));
        if (chunks.goOn()) {
            profiles.forEachVisitor(chunks::take);
        }
        if (chunks.goOn()) {
            chunks.write();
        }
        chunks.rethrow();
    }

    private Collection<Long> requestedAndRunning() {
        Set<Long> all = new TreeSet<>(requested);
        if (running != null) {
            all.addAll(running.segmentIds());
        }
        return all;
    }

    /** Hands profiles to the writer a few at a time. */
    private final class Chunks {
        private final RebuildRun run;
        private final List<Profile> waiting = new ArrayList<>();
        private ExecutionException failure;
        private InterruptedException interruption;

        Chunks(RebuildRun run) {
            this.run = run;
        }

        boolean take(Profile profile) {
            waiting.add(profile);
            return waiting.size() < CHUNK || write();
        }

        boolean write() {
            List<Profile> chunk = new ArrayList<>(waiting);
            waiting.clear();
            try {
                writer.submit(() -> updater.settleAll(chunk)).get();
            } catch (ExecutionException e) {
                failure = e;
                return false;
            } catch (InterruptedException e) {
                interruption = e;
                return false;
            }
            run.advance(chunk);
            note.progress(run.segmentIds(), run.cursor());
            return !run.isStopped();
        }

        boolean goOn() {
            return failure == null && interruption == null && !run.isStopped();
        }

        void rethrow() throws ExecutionException, InterruptedException {
            if (failure != null) {
                throw failure;
            }
            if (interruption != null) {
                throw interruption;
            }
        }
    }
}
