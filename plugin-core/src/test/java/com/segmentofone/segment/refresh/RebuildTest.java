package com.segmentofone.segment.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.profile.ProfileVisitor;
import com.segmentofone.segment.RebuildProgress;
import com.segmentofone.segment.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 5.17: evaluating everyone, with progress, cancel, and going on after a crash. */
class RebuildTest {

    private static final int CUSTOMERS = 1_000;

    private final World world = new World();
    private final MemoryRebuilds rebuilds = new MemoryRebuilds();
    private final ByHand background = new ByHand();
    private final long segment = world.active("Recent", "bought >= 1 order in last 30 days");
    private int killedAfter = Integer.MAX_VALUE;
    private final Map<Integer, Runnable> during = new HashMap<>();
    private int nodes;
    private Runnable afterReading = () -> {};

    RebuildTest() {
        for (long id = 1; id <= CUSTOMERS; id++) {
            world.log.add(world.bought(Identity.customer(id), World.START));
        }
    }

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    @Test
    void everyoneIsEvaluatedAndCountedAndNothingIsLeftToDo() {
        Rebuild rebuild = newNode();
        rebuild.start(segment);
        assertTrue(rebuild.progress(segment).isRunning());
        background.runAll();
        assertEquals(RebuildProgress.State.DONE, rebuild.progress(segment).state());
        assertEquals(CUSTOMERS, world.store.count(segment));
        assertEquals(CUSTOMERS, world.definitions.find(segment).memberCount());
        assertNull(rebuild.progress(segment).estimatedEnd());
    }

    @Test
    void aNodeThatDiesIsSucceededByOneThatGoesOnWhereItWas() {
        killedAfter = 600;
        newNode().start(segment);
        assertThrows(Killed.class, background::runAll);
        assertEquals(600, rebuilds.find(segment).customersThrough());

        killedAfter = Integer.MAX_VALUE;
        Rebuild next = newNode();
        next.takeUp();
        background.runAll();
        assertEquals(600, next.progress(segment).done(), "the first one may still be alive");
        world.clock.advance(11_000);
        next.takeUp();
        background.runAll();
        assertEquals(RebuildProgress.State.DONE, next.progress(segment).state());
        assertEquals(CUSTOMERS, next.progress(segment).done());
        assertEquals(CUSTOMERS, world.store.count(segment));
    }

    @Test
    void aCancelledOneSaysSoAndLeavesNothingToGoOnWith() {
        Rebuild rebuild = newNode();
        rebuild.start(segment);
        rebuild.cancel(segment);
        background.runAll();
        assertEquals(RebuildProgress.State.CANCELLED, rebuild.progress(segment).state());
        assertTrue(world.store.count(segment) < CUSTOMERS);
        rebuild.takeUp();
        background.runAll();
        assertEquals(RebuildProgress.State.CANCELLED, rebuild.progress(segment).state());
    }

    /** SPEC 17.2, 17.4 */
    @Test
    void aPausedOneStandsStillAlsoOverARestartAndGoesOnWhereItWas() {
        Rebuild rebuild = newNode();
        duringTheRun(400, () -> rebuild.pause(segment));
        rebuild.start(segment);
        background.runAll();
        assertEquals(RebuildProgress.State.PAUSED, rebuild.progress(segment).state());
        assertEquals(400, rebuild.progress(segment).done());
        assertEquals(400, world.store.count(segment));
        assertNull(world.definitions.find(segment).memberCount(), "the size is told at the end");

        world.clock.advance(3_600_000);
        Rebuild next = newNode();
        next.takeUp();
        background.runAll();
        assertEquals(RebuildProgress.State.PAUSED, next.progress(segment).state());
        next.resume(segment);
        background.runAll();
        assertEquals(RebuildProgress.State.DONE, next.progress(segment).state());
        assertEquals(CUSTOMERS, next.progress(segment).done());
        assertEquals(CUSTOMERS, world.store.count(segment));
    }

    /** SPEC 17.2 */
    @Test
    void pausedByAnotherNodeItStopsWhenItNotesHowFarItIs() {
        Rebuild rebuild = newNode();
        duringTheRun(400, () -> newNode().pause(segment));
        rebuild.start(segment);
        background.runAll();
        assertEquals(400, rebuild.progress(segment).done());
        newNode().cancel(segment);
        assertEquals(RebuildProgress.State.CANCELLED, rebuild.progress(segment).state());
    }

    /** SPEC 17.2 */
    @Test
    void theOthersThatTheSamePassServesGoOnWhenOneIsPaused() {
        long other = world.active("Other", "bought >= 2 orders in last 30 days");
        Rebuild rebuild = newNode();
        duringTheRun(400, () -> rebuild.pause(segment));
        rebuilds.request(segment, World.START);
        rebuild.start(other);
        background.runAll();
        assertEquals(RebuildProgress.State.PAUSED, rebuild.progress(segment).state());
        assertEquals(RebuildProgress.State.DONE, rebuild.progress(other).state());
    }

    /** SPEC 17.3 */
    @Test
    void theEndIsEstimatedFromThePaceWithoutThePauses() {
        Rebuild rebuild = newNode();
        List<Long> ends = new ArrayList<>();
        duringTheRun(250, () -> world.clock.advance(4_000));
        duringTheRun(450, () -> {
            ends.add(rebuild.progress(segment).estimatedEnd());
            ends.add(rebuild.progress(segment).secondsLeft());
        });
        rebuild.start(segment);
        assertNull(rebuild.progress(segment).estimatedEnd());
        assertEquals(-1, rebuild.progress(segment).secondsLeft());
        background.runAll();
        assertEquals(Arrays.asList(World.START + 4_000 + 6_000, 6L), ends, "400 in 4 s, 600 left");
    }

    private void duringTheRun(int profilesRead, Runnable what) {
        during.put(profilesRead, what);
    }

    /** SPEC 5.24 */
    @Test
    void aPassingTroubleDelaysItOnly() {
        world.store.failures = 3;
        Rebuild rebuild = newNode();
        rebuild.start(segment);
        background.runAll();
        assertEquals(RebuildProgress.State.DONE, rebuild.progress(segment).state());
        assertEquals(CUSTOMERS, world.store.count(segment));
    }

    @Test
    void aFailureThatLastsIsReportedWithItsReason() {
        world.store.failures = 100;
        Rebuild rebuild = newNode();
        rebuild.start(segment);
        background.runAll();
        assertEquals(RebuildProgress.State.FAILED, rebuild.progress(segment).state());
        assertTrue(rebuild.progress(segment).reason().contains("the database is gone"));
    }

    @Test
    void whatAShopperDoesWhileProfilesAreReadIsNotOverwrittenByTheOlderProfile() {
        long twice = world.active("Twice", "bought >= 2 orders in last 30 days");
        Identity shopper = Identity.customer(500);
        afterReading = () -> world.happened(world.bought(shopper, World.START + 1));
        world.clock.advance(1_000);
        newNode().start(twice);
        background.runAll();
        assertEquals(1, world.store.count(twice));
        assertEquals(CUSTOMERS, world.store.count(segment));
    }

    @Test
    void aShutdownLeavesTheRestToTheNextStart() {
        Rebuild rebuild = newNode();
        rebuild.start(segment);
        world.worker.shutdownNow();
        background.runAll();
        assertEquals(RebuildProgress.State.RUNNING, rebuilds.find(segment).state());
    }

    @Test
    void askedAgainWhileRunningItBeginsAnewForAllItServes() {
        long other = world.active("Other", "bought >= 2 orders in last 30 days");
        Rebuild rebuild = newNode();
        rebuild.start(segment);
        rebuild.start(other);
        rebuild.start(segment);
        background.runAll();
        assertEquals(RebuildProgress.State.DONE, rebuild.progress(segment).state());
        assertEquals(RebuildProgress.State.DONE, rebuild.progress(other).state());
    }

    private Rebuild newNode() {
        MemberCounts counts = new MemberCounts(world.store, world.definitions, world.catalog, rebuilds, world.clock);
        String node = "node" + nodes++;
        return new Rebuild(
                new Mortal(),
                new Ids(),
                world.updater,
                counts,
                rebuilds,
                node,
                world.worker,
                background,
                world.clock,
                1);
    }

    /** Not an exception that the code under test may handle. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final class Mortal implements ProfileStore {
        private final ProfileStore profiles = world.profiles();
        private int seen;

        @Override
        public Profile load(Identity identity) {
            return profiles.load(identity);
        }

        @Override
        public void forEachCustomer(ProfileVisitor visitor) {
            List<Profile> read = new ArrayList<>();
            profiles.forEachCustomer(read::add);
            afterReading.run();
            for (Profile profile : read) {
                Optional.ofNullable(during.remove(seen)).ifPresent(Runnable::run);
                if (seen++ >= killedAfter) {
                    throw new Killed();
                }
                if (!visitor.visit(profile)) {
                    return;
                }
            }
        }

        @Override
        public void forEachVisitor(ProfileVisitor visitor) {
            profiles.forEachVisitor(visitor);
        }
    }

    /** Runs what it was given when the test says so. */
    private static final class ByHand extends AbstractExecutorService {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        void runAll() {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        }

        @Override
        public void execute(Runnable command) {
            waiting.add(command);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return Collections.emptyList();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    private static final class Ids implements AttributeSource {
        @Override
        public long[] customerIds() {
            return LongStream.rangeClosed(1, CUSTOMERS).toArray();
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            return Collections.emptyMap();
        }

        @Override
        public List<AttributeDescription> known() {
            return Collections.emptyList();
        }
    }
}
