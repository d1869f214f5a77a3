package com.segmentofone.segment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FuseTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Fuse fuse = new Fuse(nanos::get);

    @Test
    void blowsForASecondWhenTheDatabaseFails() {
        assertFalse(fuse.isBlown());
        fuse.judge(new IllegalStateException(new RuntimeException(new SQLException("gone"))));
        assertTrue(fuse.isBlown());
        nanos.set(1_000_000_000L);
        assertFalse(fuse.isBlown());
    }

    @Test
    void holdsWhenSomethingElseFails() {
        fuse.judge(new IllegalStateException("one shopper's trouble"));
        assertFalse(fuse.isBlown());
    }
}
