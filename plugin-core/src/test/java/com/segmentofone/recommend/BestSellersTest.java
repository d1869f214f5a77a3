package com.segmentofone.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SPEC 6.6, 6.11: what sells best, in the store and in every category. */
class BestSellersTest {

    private final Map<Long, Long> units = new HashMap<>();
    private boolean failing;
    private final BestSellers best = new BestSellers(
            since -> {
                if (failing) {
                    throw new IllegalStateException("the database is gone");
                }
                return new HashMap<>(units);
            },
            product -> product < 10 ? Arrays.asList(1L, 2L) : Collections.singletonList(1L),
            Clock.systemUTC());

    @Test
    void productsAreRankedByUnitsAndTiesByTheirId() {
        units.put(5L, 3L);
        units.put(4L, 7L);
        units.put(3L, 3L);
        best.run();
        assertEquals(Arrays.asList(4L, 3L, 5L), best.overall());
    }

    @Test
    void everyCategoryAboveAProductRanksIt() {
        units.put(5L, 3L);
        units.put(11L, 9L);
        best.run();
        assertEquals(Arrays.asList(11L, 5L), best.in(1));
        assertEquals(Collections.singletonList(5L), best.in(2));
        assertTrue(best.in(3).isEmpty());
    }

    @Test
    void aFailedComputationLeavesTheFormerRanking() {
        units.put(5L, 3L);
        best.run();
        failing = true;
        assertThrows(IllegalStateException.class, best::run);
        assertEquals(Collections.singletonList(5L), best.overall());
    }
}
