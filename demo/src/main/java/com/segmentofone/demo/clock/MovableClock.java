package com.segmentofone.demo.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The machine's time plus an offset of the demo's own, kept in a file: data that were made at a later time would
 * otherwise be of the future after a restart.
 */
public final class MovableClock extends Clock {

    /** The servlet context's attribute that holds the clock of the store. */
    public static final String ATTRIBUTE = "demo.clock";

    /** Further ahead there is nothing left to see: every window of every rule has passed. */
    static final Duration FURTHEST = Duration.ofDays(3660);

    private final Clock machine;
    private final Path file;
    private final List<Runnable> whenMovedBack = new CopyOnWriteArrayList<>();
    private volatile Duration offset;

    /** @param file where the offset is kept, an ISO duration; need not exist yet */
    public MovableClock(Clock machine, Path file) {
        this.machine = Objects.requireNonNull(machine);
        this.file = Objects.requireNonNull(file);
        this.offset = read(file);
    }

    /** How far this clock is ahead of the machine's; never negative. */
    public Duration offset() {
        return offset;
    }

    /** Ten years ahead it stays where it is. */
    public synchronized void forward(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Back is only to the machine's time, not by " + step);
        }
        Duration moved = offset.plus(step);
        set(moved.compareTo(FURTHEST) > 0 ? FURTHEST : moved);
    }

    public synchronized void backToNow() {
        if (!offset.isZero()) {
            set(Duration.ZERO);
            whenMovedBack.forEach(Runnable::run);
        }
    }

    /** Whoever has drawn conclusions from the time draws them anew when it has gone back. */
    public void whenMovedBack(Runnable listener) {
        whenMovedBack.add(listener);
    }

    private void set(Duration moved) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, moved.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offset = moved;
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).trim()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public long millis() {
        return machine.millis() + offset.toMillis();
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    /** As far ahead as this one is now; does not move with it. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }
}
