package com.segmentofone.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.config.SegmentUpkeep;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * SPEC 5: whatever happens to two nodes, in whatever order, what is stored of every shopper in the end, and until when, is what full
 * evaluation of everything that has happened says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OracleScenario {

    private static final int RUNS = Integer.getInteger("oracle.runs", 3);
    private static final int ROUNDS = 6;
    private static final int STEPS = 15;
    private static final String[] TABLES = {
        "SEG_MEMBERSHIP", "SEG_MEMBERSHIP_HISTORY", "SEG_DUE", "SEG_EVENT", "SEG_ALIAS", "SEG_CHANGE"
    };

    private final TestDatabase database;
    private final TestHost host;
    private int memberships;

    OracleScenario(TestDatabase database) {
        this.database = database;
        this.host = TestHost.on(database)
                .withPlugin()
                .schema("create")
                .setting("segmentofone.backfill.pause", "3600000")
                .setting("segmentofone.starters", "none")
                .start();
        host.bean("segSegmentUpkeep", SegmentUpkeep.class).stop();
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    @Test
    void every_stored_membership_equals_full_evaluation() {
        long first = Long.getLong("oracle.seed", new Random().nextLong());
        for (int i = 0; i < RUNS; i++) {
            empty();
            go(first + i);
        }
        assertTrue(memberships > RUNS, "only " + memberships + " memberships were judged");
    }

    private void go(long seed) {
        Shared shared = new Shared(host);
        RandomRun run = new RandomRun(shared, seed);
        Oracle oracle = new Oracle(shared, run);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (int step = 0; step < STEPS; step++) {
                    run.step();
                }
                run.settle();
                oracle.judge();
                run.longTimePasses();
                oracle.judgeReads();
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(String.join("\n  ", run.told) + "\n" + e.getMessage(), e);
        }
        memberships += oracle.memberships;
    }

    private void empty() {
        Shared shared = new Shared(host);
        shared.definitions.all().forEach(d -> shared.definitions.delete(d.id()));
        for (String table : TABLES) {
            database.update("delete from " + table);
        }
        shared.notes.write("segment.settled.through", null);
        shared.notes.write("segment.rebuild", null);
    }
}
