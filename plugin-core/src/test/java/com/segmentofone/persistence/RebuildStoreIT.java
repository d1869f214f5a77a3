package com.segmentofone.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.segment.RebuildProgress.State;
import com.segmentofone.segment.refresh.RebuildEntry;
import com.segmentofone.testhost.TestDatabase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEC 17.1 and 17.2: a rebuild that one node asks for, another runs and a third pauses. */
class RebuildStoreIT {

    private static final List<TestDatabase> DATABASES = new ArrayList<>();
    private static final long SILENCE = 10_000;

    @BeforeAll
    static void start() {
        DATABASES.add(TestDatabase.h2());
        DATABASES.add(TestDatabase.postgres());
        DATABASES.add(TestDatabase.hsqldb());
        DATABASES.forEach(database -> new Schema(database.dataSource()).migrate());
    }

    @AfterAll
    static void stop() {
        DATABASES.forEach(TestDatabase::close);
    }

    static List<TestDatabase> databases() {
        return DATABASES;
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void itIsTakenOnceAndNotedOnlyByTheNodeThatHasIt(TestDatabase database) {
        JdbcRebuildStore store = new JdbcRebuildStore(database.dataSource());
        assertNull(store.find(1));
        store.request(1, 1_000);
        assertEquals(State.QUEUED, store.find(1).state());
        assertEquals(List.of(1L), ids(store.claim("a", 1_001, SILENCE)));
        assertEquals(List.of(), ids(store.claim("b", 1_002, SILENCE)));

        assertEquals(List.of(1L), store.advance("a", List.of(1L), reached(700, 500, 2_000)));
        assertEquals(List.of(), store.advance("b", List.of(1L), reached(900, 600, 2_500)));
        assertEquals(700, store.find(1).customersThrough());

        assertEquals(List.of(), ids(store.claim("b", 12_000, SILENCE)));
        RebuildEntry left = store.claim("b", 12_001, SILENCE).get(0);
        assertEquals(700, left.customersThrough());
        assertEquals(500, left.done());
        assertEquals(List.of(), store.advance("a", List.of(1L), reached(900, 600, 12_002)));
        store.end("a", List.of(1L), State.DONE, null, 12_003);
        assertEquals(State.RUNNING, store.find(1).state());
        store.end("b", List.of(1L), State.FAILED, "x".repeat(5_000), 12_004);
        assertEquals(State.FAILED, store.find(1).state());
        assertEquals(2_000, store.find(1).reason().length());
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void pausedItIsNobodysAndResumedItGoesOnWhereItWas(TestDatabase database) {
        JdbcRebuildStore store = new JdbcRebuildStore(database.dataSource());
        store.request(2, 1_000);
        store.claim("a", 1_001, SILENCE);
        store.advance("a", List.of(2L), reached(70, 50, 2_000));
        assertTrue(store.move(2, EnumSet.of(State.RUNNING), State.PAUSED, 2_001));
        assertFalse(store.move(2, EnumSet.of(State.RUNNING), State.PAUSED, 2_002));
        assertEquals(List.of(), store.advance("a", List.of(2L), reached(90, 60, 2_003)));
        assertEquals(List.of(), ids(store.claim("b", 100_000, SILENCE)));

        assertTrue(store.move(2, EnumSet.of(State.PAUSED), State.QUEUED, 100_001));
        assertEquals(70, store.claim("b", 100_002, SILENCE).get(0).customersThrough());
        store.request(2, 100_003);
        assertEquals(0, store.claim("a", 100_004, SILENCE).get(0).customersThrough());
        store.move(2, EnumSet.of(State.RUNNING), State.CANCELLED, 100_005);
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void ofNodesThatAskAtTheSameMomentEachTakesOthers(TestDatabase database) throws InterruptedException {
        JdbcRebuildStore store = new JdbcRebuildStore(database.dataSource());
        List<List<Long>> taken = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> nodes = new ArrayList<>();
        for (long id = 100; id < 140; id++) {
            store.request(id, 1_000);
        }
        for (int node = 0; node < 4; node++) {
            String name = "node" + node;
            nodes.add(new Thread(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                List<Long> mine = ids(store.claim(name, 1_001, SILENCE));
                synchronized (taken) {
                    taken.add(mine);
                }
            }));
        }
        nodes.forEach(Thread::start);
        go.countDown();
        for (Thread node : nodes) {
            node.join();
        }
        List<Long> all = taken.stream().flatMap(List::stream).collect(Collectors.toList());
        Set<Long> different = new TreeSet<>(all);
        assertEquals(40, different.size());
        assertEquals(40, all.size());
    }

    private static RebuildEntry reached(long customersThrough, long done, long seenAt) {
        return new RebuildEntry(0, State.RUNNING, customersThrough, done, 1_000, 10, seenAt, null);
    }

    private static List<Long> ids(List<RebuildEntry> entries) {
        return entries.stream().map(RebuildEntry::segmentId).collect(Collectors.toList());
    }
}
