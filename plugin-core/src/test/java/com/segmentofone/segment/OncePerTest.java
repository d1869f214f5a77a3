package com.segmentofone.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OncePerTest {

    private final AtomicLong nanos = new AtomicLong();
    private final OncePer limiter = new OncePer(Duration.ofSeconds(1), nanos::get);

    @Test
    void letsTheFirstOfAKindThroughAndCountsTheRest() {
        assertTrue(limiter.lets("a"));
        assertFalse(limiter.lets("a"));
        assertTrue(limiter.lets("b"));
        assertEquals(3, limiter.count());
    }

    @Test
    void letsAnotherThroughAfterTheInterval() {
        assertTrue(limiter.lets("a"));
        nanos.set(999_999_999L);
        assertFalse(limiter.lets("a"));
        nanos.set(1_000_000_000L);
        assertTrue(limiter.lets("a"));
    }
}
