package com.segmentofone.segment.refresh;

import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.segment.Pass;
import com.segmentofone.segment.RebuildProgress;
import com.segmentofone.segment.RebuildProgress.State;
import com.segmentofone.segment.Rebuilds;
import com.segmentofone.segment.SegmentUpdater;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates every shopper once, after definitions have changed. One run serves all definitions that asked before it began; where it
 * has got to is noted for all nodes, so that after a crash any of them goes on from there.
 */
public final class Rebuild implements Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int CHUNK = 200;
    /** Two nodes that write one shopper at once, a deadlock, a database that is away for a moment: over by then. */
    private static final int ATTEMPTS = 8;

    private static final long FIRST_PAUSE_MILLIS = 200;
    /** Shorter than the silence after which another node takes over. */
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private static final long SILENCE_MILLIS = 10_000;
    private static final Set<State> UNDER_WAY = EnumSet.of(State.QUEUED, State.RUNNING);

    private final ProfileStore profiles;
    private final AttributeSource customers;
    private final SegmentUpdater updater;
    private final MemberCounts counts;
    private final RebuildStore store;
    private final String node;
    private final ExecutorService writer;
    private final ExecutorService background;
    private final Clock clock;
    private final long firstPauseMillis;
    private RebuildRun running;

    /**
     * @param node this node's name, by which it knows its own runs
     * @param writer the thread that writes memberships
     * @param background where runs wait for the database
     */
    public Rebuild(
            ProfileStore profiles,
            AttributeSource customers,
            SegmentUpdater updater,
            MemberCounts counts,
            RebuildStore store,
            String node,
            ExecutorService writer,
            ExecutorService background,
            Clock clock) {
        this(profiles, customers, updater, counts, store, node, writer, background, clock, FIRST_PAUSE_MILLIS);
    }

    Rebuild(
            ProfileStore profiles,
            AttributeSource customers,
            SegmentUpdater updater,
            MemberCounts counts,
            RebuildStore store,
            String node,
            ExecutorService writer,
            ExecutorService background,
            Clock clock,
            long firstPauseMillis) {
        this.firstPauseMillis = firstPauseMillis;
        this.profiles = profiles;
        this.customers = customers;
        this.updater = updater;
        this.counts = counts;
        this.store = store;
        this.node = node;
        this.writer = writer;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public void start(long segmentId) {
        store.request(segmentId, clock.millis());
        noLongerMine(segmentId);
        takeUp();
    }

    @Override
    public void pause(long segmentId) {
        if (store.move(segmentId, UNDER_WAY, State.PAUSED, clock.millis())) {
            noLongerMine(segmentId);
        }
    }

    @Override
    public void resume(long segmentId) {
        if (store.move(segmentId, EnumSet.of(State.PAUSED), State.QUEUED, clock.millis())) {
            takeUp();
        }
    }

    @Override
    public void cancel(long segmentId) {
        if (store.move(
                segmentId, EnumSet.of(State.QUEUED, State.RUNNING, State.PAUSED), State.CANCELLED, clock.millis())) {
            noLongerMine(segmentId);
        }
    }

    @Override
    public RebuildProgress progress(long segmentId) {
        RebuildEntry entry = store.find(segmentId);
        return entry == null ? RebuildProgress.none() : entry.progress();
    }

    /** Spares the run on this node the rest of its chunk; one on another node finds out when it notes how far it is. */
    private synchronized void noLongerMine(long segmentId) {
        if (running != null) {
            running.drop(segmentId);
        }
    }

    /** Begins what waits, and goes on with what a node left unfinished; to be called now and then. */
    public synchronized void takeUp() {
        List<RebuildEntry> claimed =
                running == null ? store.claim(node, clock.millis(), SILENCE_MILLIS) : Collections.emptyList();
        if (!claimed.isEmpty()) {
            RebuildRun run = new RebuildRun(claimed, clock);
            LOG.info("Evaluating all shoppers behind customer {} for segments {}", run.cursor(), run.segmentIds());
            running = run;
            background.execute(() -> work(run));
        }
    }

    private void work(RebuildRun run) {
        State state = State.DONE;
        String reason = null;
        try {
            evaluateAllPatiently(run);
            writer.submit(() -> counts.count(run.segmentIds())).get();
        } catch (RejectedExecutionException shuttingDown) {
            LOG.info("The evaluation of all shoppers goes on after the next start");
            return;
        } catch (ExecutionException | RuntimeException e) {
            LOG.error("Evaluating all shoppers failed", e);
            state = State.FAILED;
            reason = String.valueOf(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        end(run, state, reason);
    }

    /** When not even this can be written, the run is found by its silence and done again. */
    private void end(RebuildRun run, State state, String reason) {
        try {
            store.end(node, run.segmentIds(), state, reason, clock.millis());
        } finally {
            synchronized (this) {
                running = null;
            }
        }
        takeUp();
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
        try (Pass pass = updater.beginPass()) {
            evaluateEach(run, pass);
        }
    }

    private void evaluateEach(RebuildRun run, Pass pass) throws ExecutionException, InterruptedException {
        Chunks chunks = new Chunks(run, pass);
        profiles.forEachCustomer(profile -> profile.identity().customerId() <= run.cursor() || chunks.take(profile));
        if (chunks.goOn()) {
            profiles.forEachVisitor(chunks::take);
        }
        if (chunks.goOn()) {
            chunks.write();
        }
        chunks.rethrow();
    }

    /** Hands profiles to the writer a few at a time. */
    private final class Chunks {
        private final RebuildRun run;
        private final Pass pass;
        private final List<Profile> waiting = new ArrayList<>();
        private ExecutionException failure;
        private InterruptedException interruption;

        Chunks(RebuildRun run, Pass pass) {
            this.run = run;
            this.pass = pass;
        }

        boolean take(Profile profile) {
            if (run.isStopped()) {
                return false;
            }
            waiting.add(profile);
            return waiting.size() < CHUNK || write();
        }

        boolean write() {
            List<Profile> chunk = new ArrayList<>(waiting);
            waiting.clear();
            try {
                writer.submit(() -> updater.settleAll(pass, chunk)).get();
            } catch (ExecutionException e) {
                failure = e;
                return false;
            } catch (InterruptedException e) {
                interruption = e;
                return false;
            }
            run.advance(chunk);
            run.keepOnly(store.advance(node, run.segmentIds(), run.reached()));
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
