package com.segmentofone.segment.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.World;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 5.18: events that were stored when a node was killed are not forgotten. */
class CatchUpTest {

    private static final Identity ANNE = Identity.customer(1);

    private final World world = new World();
    private final MemoryNotes notes = new MemoryNotes();
    private final long recent = world.active("Recent", "bought >= 1 order in last 30 days");
    private int passesOverEveryone;

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
        world.settle();
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
        world.settle();
        assertEquals(before, world.profilesLoaded);
    }

    @Test
    void afterAFloodEveryoneIsEvaluatedOnceAndNotOneByOne() {
        CatchUp node = newNode();
        node.run();
        world.clock.advance(1_000);
        for (long id = 1; id <= 600; id++) {
            world.log.add(world.bought(Identity.customer(id), world.clock.millis()));
        }
        for (int i = 0; i < 5; i++) {
            world.clock.advance(5_000);
            node.run();
        }
        world.settle();
        assertEquals(1, passesOverEveryone);
        assertEquals(0, world.profilesLoaded);
    }

    private CatchUp newNode() {
        return new CatchUp(this::received, notes, world.updater, () -> passesOverEveryone++, world.clock);
    }

    private Map<String, Long> received(long after, long until) {
        Map<String, Long> found = new HashMap<>();
        world.log.stream()
                .filter(e -> e.receivedAt() > after && e.receivedAt() <= until)
                .forEach(e -> found.merge(e.identity().key(), e.receivedAt(), Math::max));
        return found;
    }
}
