package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SPEC 7.21 */
class FaultsTest {
    private final Faults faults = new Faults();
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        Logger.getLogger(Faults.class).addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(Faults.class).removeAppender(lines);
    }

    @Test
    void aFaultIsAnsweredAndLoggedOnce() {
        for (int i = 0; i < 1_000; i++) {
            assertEquals("otherwise", faults.guard("here", this::fail, "otherwise"));
        }
        assertEquals(1, lines.seen.size());
    }

    @Test
    void anotherPlaceIsAnotherFault() {
        faults.guard("here", this::fail, "");
        faults.guard("there", this::fail, "");
        assertEquals(2, lines.seen.size());
    }

    @Test
    void aMissingClassIsAFaultLikeAnyOther() {
        faults.guard("here", () -> {
            throw new NoClassDefFoundError("x");
        });
        assertEquals(1, lines.seen.size());
    }

    @Test
    void theMachinesOwnTroubleIsNotHidden() {
        assertThrows(
                OutOfMemoryError.class,
                () -> faults.guard("here", () -> {
                    throw new OutOfMemoryError();
                }));
    }

    private String fail() {
        throw new IllegalStateException("broken");
    }

    private static final class Lines extends AppenderSkeleton {
        private final List<LoggingEvent> seen = new ArrayList<>();

        @Override
        protected void append(LoggingEvent event) {
            seen.add(event);
        }

        @Override
        public void close() {}

        @Override
        public boolean requiresLayout() {
            return false;
        }
    }
}
