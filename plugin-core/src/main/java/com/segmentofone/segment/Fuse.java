package com.segmentofone.segment;

import java.sql.SQLException;
import java.util.function.LongSupplier;

/**
 * Blows when the database fails and holds for a second, so that while it is away shoppers' requests do not queue up before it, one
 * after the other, each until its own timeout.
 */
public final class Fuse {

    private static final long HELD_NANOS = 1_000_000_000L;

    private final LongSupplier ticker;
    private volatile boolean blown;
    private volatile long blownAt;

    public Fuse() {
        this(System::nanoTime);
    }

    Fuse(LongSupplier nanoTicker) {
        this.ticker = nanoTicker;
    }

    public boolean isBlown() {
        return blown && ticker.getAsLong() - blownAt < HELD_NANOS;
    }

    /** Blows only when the database is behind the failure: one shopper's trouble must not become everyone's. */
    public void judge(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                blownAt = ticker.getAsLong();
                blown = true;
                return;
            }
        }
    }
}
