package com.segmentofone.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    @Property
    void idsSortAsTheirTimes_SPEC_2_2(
            @ForAll @LongRange(max = 0xFFFFFFFFFFFFL) long a, @ForAll @LongRange(max = 0xFFFFFFFFFFFFL) long b) {
        if (a != b) {
            assertEquals(a < b, EventIds.next(a).compareTo(EventIds.next(b)) < 0);
        }
    }

    @Test
    void idsOfOneMillisecondKeepTheOrderInWhichTheyWereMade_SPEC_2_2() {
        String last = EventIds.next(1234);
        for (int i = 0; i < 10_000; i++) {
            String next = EventIds.next(1234);
            assertTrue(last.compareTo(next) < 0);
            last = next;
        }
    }

    @Test
    void aDerivedIdIsTheSameWhereverItIsComputed_SPEC_2_3() {
        assertTrue(EventIds.derived(1_700_000_000_000L, "order:1:2").startsWith("01HF7YAT00"));
        assertEquals(EventIds.derived(1, "order:1:2"), EventIds.derived(1, "order:1:2"));
        assertNotEquals(EventIds.derived(1, "order:1:2"), EventIds.derived(1, "order:1:3"));
        assertEquals(EventIds.LENGTH, EventIds.derived(1, "order:1:2").length());
    }
}
