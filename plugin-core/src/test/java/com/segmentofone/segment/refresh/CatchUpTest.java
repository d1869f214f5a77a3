package com.segmentofone.segment.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.EventWatch;
import com.segmentofone.segment.World;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 5.18: events that were stored when a node was killed are not forgotten. */
class CatchUpTest {

    private static final Identity ANNE = Identity.customer(1);

    private final World world = new World();
    private final MemoryNotes notes = new MemoryNotes();
    private final long recent = world.active("Recent", "bought >= 1 order in last 30 days");

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    @Test
    void whatWasStoredButNotEvaluatedIsFoundAfterTheRestart() {
        newNode().run();
        world.clock.advance(1_000);
        world.log.add(world.bought(ANNE, world.clock.millis()));
        assertNull(world.store.load("c1").in(recent));

        world.clock.advance(60_000);
        newNode().run();
        world.sweep();
        assertNotNull(world.store.load("c1").in(recent));
    }

    @Test
    void whatThisNodeHasEvaluatedAlreadyIsNotEvaluatedAgain() {
        CatchUp node = newNode();
        node.run();
        world.clock.advance(1_000);
        Event event = world.bought(ANNE, world.clock.millis());
        node.onStored(Collections.singletonList(event));
        world.happened(event);
        int before = world.profilesLoaded;
        world.clock.advance(10_000);
        node.run();
        world.sweep();
        assertEquals(before, world.profilesLoaded);
    }

    @Test
    void howeverManyWereMissedEachIsEvaluatedOnceAndNobodyElse() {
        for (long id = 1_001; id <= 1_100; id++) {
            world.happened(world.bought(Identity.customer(id), world.clock.millis()));
        }
        CatchUp node = newNode();
        node.run();
        world.clock.advance(60_000);
        for (long id = 1; id <= 600; id++) {
            world.log.add(world.bought(Identity.customer(id), world.clock.millis()));
        }
        world.profilesLoaded = 0;
        for (int i = 0; i < 5; i++) {
            world.clock.advance(5_000);
            node.run();
            world.sweep();
        }
        assertEquals(600, world.profilesLoaded);
        assertEquals(700, world.store.count(recent));
    }

    /** SPEC 17.6 */
    @Test
    void whatAnotherNodeHasEvaluatedIsNotEvaluatedAgain() {
        newNode().run();
        world.clock.advance(1_000);
        Event event = world.bought(ANNE, world.clock.millis());
        world.happened(event);
        int before = world.profilesLoaded;
        world.clock.advance(10_000);
        newNode().run();
        world.sweep();
        assertEquals(before, world.profilesLoaded);
    }

    /** SPEC 17.6 */
    @Test
    void anEventThatNoSegmentReadsIsNotCaughtUpOn() {
        CatchUp node = newNode();
        world.happened(Event.of(EventType.SEARCH, ANNE, world.clock.millis()).build());
        world.profilesLoaded = 0;
        node.run();
        world.clock.advance(1_000);
        world.log.add(Event.of(EventType.SEARCH, ANNE, world.clock.millis())
                .attribute("phrase", "wine")
                .build());
        world.clock.advance(10_000);
        node.run();
        world.sweep();
        assertEquals(0, world.profilesLoaded);
    }

    /** SPEC 17.6 */
    @Test
    void theHistorySaysWhenItHappenedHoweverLateItWasFound() {
        newNode().run();
        world.clock.advance(1_000);
        long bought = world.clock.millis();
        world.log.add(world.bought(ANNE, bought));
        world.clock.advance(86_400_000);
        newNode().run();
        world.sweep();
        assertEquals(bought, world.store.load("c1").in(recent).since());
        assertEquals(bought, world.store.history.get(0).occurredAt());
    }

    private CatchUp newNode() {
        return new CatchUp(this::received, notes, world.updater, world.store, world.aliasesOf(), world.clock);
    }

    private List<EventWatch.Seen> received(long after, long until) {
        return world.log.stream()
                .filter(e -> e.receivedAt() > after && e.receivedAt() <= until)
                .map(e -> new EventWatch.Seen(e.identity().key(), e.type(), e.receivedAt(), e.occurredAt()))
                .collect(Collectors.toList());
    }
}
