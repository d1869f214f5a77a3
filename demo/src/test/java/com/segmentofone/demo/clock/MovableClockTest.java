package com.segmentofone.demo.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SPEC 11.8 */
class MovableClockTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void goes_forward_step_by_step_and_back_to_the_machines_time() {
        MovableClock clock = clock();
        clock.forward(Duration.ofDays(1));
        clock.forward(Duration.ofDays(90));
        assertEquals(NOW.plus(Duration.ofDays(91)), clock.instant());
        assertEquals(clock.instant().toEpochMilli(), clock.millis());
        clock.backToNow();
        assertEquals(NOW, clock.instant());
    }

    @Test
    void stays_where_it_was_over_a_restart() {
        clock().forward(Duration.ofDays(30));
        assertEquals(Duration.ofDays(30), clock().offset());
    }

    @Test
    void tells_when_it_has_gone_back_and_only_then() {
        MovableClock clock = clock();
        AtomicInteger told = new AtomicInteger();
        clock.whenMovedBack(told::incrementAndGet);
        clock.forward(Duration.ofDays(1));
        clock.backToNow();
        clock.backToNow();
        assertEquals(1, told.get());
    }

    @Test
    void does_not_go_back_by_a_step_nor_further_than_ten_years() {
        MovableClock clock = clock();
        assertThrows(IllegalArgumentException.class, () -> clock.forward(Duration.ofDays(-1)));
        clock.forward(Duration.ofDays(100_000));
        assertEquals(MovableClock.FURTHEST, clock.offset());
    }

    private MovableClock clock() {
        return new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC), folder.resolve("clock"));
    }
}
