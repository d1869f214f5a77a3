package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** SPEC 3.10: no input makes a parser crash, hang or use memory without bound. {@code bin/test --fuzz} tries ten million of them. */
class ParserFuzzTest {

    private static final long INPUTS = Long.getLong("fuzz.inputs", 30_000);
    private static final long SEED = Long.getLong("fuzz.seed", new Random().nextLong());
    /** One input takes microseconds; a machine that does much else besides is not meant. */
    private static final long HANGS_MILLIS = 60_000;

    @Test
    void whatever_comes_is_read_or_refused() throws InterruptedException {
        ParserFuzz fuzz = new ParserFuzz(INPUTS, SEED);
        Thread worker = new Thread(fuzz, "fuzz");
        worker.setDaemon(true);
        long started = System.nanoTime();
        worker.start();
        for (long before = -1; worker.isAlive(); worker.join(HANGS_MILLIS)) {
            if (fuzz.done() == before) {
                fail("hangs, seed " + SEED + ", at: " + fuzz.current());
            }
            before = fuzz.done();
        }
        long seconds = Math.max(1, (System.nanoTime() - started) / 1_000_000_000L);
        System.out.println("Fuzzed: " + fuzz.done() + " inputs, " + fuzz.valid() + " of them rules, "
                + fuzz.done() / seconds + " a second, seed " + SEED);
        if (fuzz.failure() != null) {
            throw new AssertionError("seed " + SEED + ", input " + fuzz.done() + ": " + fuzz.current(), fuzz.failure());
        }
        assertTrue(fuzz.valid() > INPUTS / 200, fuzz.valid() + " of " + INPUTS + " were rules");
    }
}
