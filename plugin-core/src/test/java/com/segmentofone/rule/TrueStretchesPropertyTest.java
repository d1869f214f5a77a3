package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** SPEC 19.2: going from expiry to expiry finds on each of 365 days what evaluating on that day finds. */
class TrueStretchesPropertyTest {

    private static final int DAYS = 365;

    private final TinyStore store = new TinyStore();

    @Provide
    Arbitrary<RandomCase> cases() {
        return Arbitraries.longs()
                .map(seed -> seed % 2 == 0 ? RandomCase.tree(store, seed) : RandomCase.condition(store, seed));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void the_days_found_are_the_references(@ForAll("cases") RandomCase c) {
        long[] seconds = days(c);
        boolean[] found = new boolean[seconds.length];
        int[] behind = {0};
        TrueStretches.find(c.compiled(), c.history, c::inSegment, seconds, 0, seconds.length, (from, to) -> {
            assertTrue(from >= behind[0] && from < to, "stretches in their order");
            behind[0] = to;
            Arrays.fill(found, from, to, true);
        });
        List<Boolean> expected = new ArrayList<>();
        List<Boolean> actual = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            expected.add(c.reference(seconds[i]) == Truth.TRUE);
            actual.add(found[i]);
        }
        assertEquals(expected, actual);
    }

    private static long[] days(RandomCase c) {
        LocalDate today = Instant.ofEpochSecond(c.now).atZone(c.zone).toLocalDate();
        long[] seconds = new long[DAYS + 1];
        for (int i = 0; i < DAYS; i++) {
            seconds[i] = today.minusDays(DAYS - 1L - i).atStartOfDay(c.zone).toEpochSecond();
        }
        seconds[DAYS] = c.now;
        return seconds;
    }
}
