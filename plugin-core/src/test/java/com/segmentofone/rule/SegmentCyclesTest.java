package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SPEC 3.7: loops among segments. */
class SegmentCyclesTest {

    private final Map<Long, Set<Long>> reads = new HashMap<>();

    private void reads(long segment, Long... others) {
        reads.put(segment, new HashSet<>(Arrays.asList(others)));
    }

    @Test
    void a_segment_that_reads_itself_is_a_loop() {
        reads(1, 1L);
        assertEquals(Arrays.asList(1L, 1L), SegmentCycles.through(1, reads));
    }

    @Test
    void a_loop_through_others_is_told_in_order() {
        reads(1, 2L, 5L);
        reads(2, 3L);
        reads(3, 1L);
        reads(5);
        assertEquals(Arrays.asList(1L, 2L, 3L, 1L), SegmentCycles.through(1, reads));
    }

    @Test
    void sharing_without_a_loop_is_fine() {
        reads(1, 2L, 3L);
        reads(2, 4L);
        reads(3, 4L);
        assertEquals(Collections.emptyList(), SegmentCycles.through(1, reads));
    }

    @Test
    void a_loop_elsewhere_is_not_ones_own() {
        reads(1, 2L);
        reads(2, 3L);
        reads(3, 2L);
        assertEquals(Collections.emptyList(), SegmentCycles.through(1, reads));
    }

    @Test
    void a_long_chain_takes_no_stack() {
        for (long i = 1; i < 100_000; i++) {
            reads(i, i + 1);
        }
        reads(100_000, 1L);
        assertEquals(100_001, SegmentCycles.through(1, reads).size());
    }

    @Test
    void the_problem_names_the_loop() {
        assertEquals(
                "The segment would depend on itself: VIP > Big spenders > VIP",
                SegmentCycles.problem(Arrays.asList("VIP", "Big spenders", "VIP"))
                        .cause());
    }
}
