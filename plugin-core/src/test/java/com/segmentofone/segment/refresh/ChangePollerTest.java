package com.segmentofone.segment.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeFeed;
import com.segmentofone.segment.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** SPEC 5.15: news reaches every node once, in whatever order it is committed. */
class ChangePollerTest {

    private final World.TestClock clock = new World.TestClock();
    private final List<Change> rows = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private boolean databaseGone;
    private int listenerFailures;
    private final ChangePoller poller = new ChangePoller(
            new Feed(),
            Collections.singletonList(changes -> {
                if (listenerFailures-- > 0) {
                    throw new IllegalStateException("cannot load now");
                }
                changes.forEach(c -> heard.add(c.id()));
            }),
            clock);

    @Test
    void aRowThatBecomesVisibleLateIsHeardAlthoughItsTimeHasPassed() {
        long early = clock.millis();
        clock.advance(1_000);
        rows.add(new Change("first to commit", clock.millis(), Change.SEGMENT, "1"));
        poller.run();
        clock.advance(5_000);
        rows.add(new Change("first to begin", early, Change.SEGMENT, "2"));
        poller.run();
        assertEquals(Arrays.asList("first to commit", "first to begin"), heard);
    }

    @Test
    void nothingIsHeardTwice() {
        rows.add(new Change("once", clock.millis(), Change.SLOT, "1"));
        for (int i = 0; i < 100; i++) {
            poller.run();
            clock.advance(400);
        }
        assertEquals(Collections.singletonList("once"), heard);
    }

    @Test
    void newsDuringAnOutageIsHeardAfterIt() {
        databaseGone = true;
        poller.run();
        rows.add(new Change("meanwhile", clock.millis(), Change.SEGMENT, "1"));
        clock.advance(600_000);
        poller.run();
        databaseGone = false;
        poller.run();
        assertEquals(Collections.singletonList("meanwhile"), heard);
    }

    @Test
    void newsThatAListenerCouldNotUseIsToldAgain() {
        listenerFailures = 1;
        rows.add(new Change("hard", clock.millis(), Change.SEGMENT, "1"));
        poller.run();
        poller.run();
        assertEquals(Collections.singletonList("hard"), heard);
    }

    private final class Feed implements ChangeFeed {
        @Override
        public List<Change> since(long millis) {
            if (databaseGone) {
                throw new IllegalStateException("the database is gone");
            }
            return rows.stream().filter(c -> c.at() >= millis).collect(Collectors.toList());
        }

        @Override
        public void purge(long beforeMillis) {
            rows.removeIf(c -> c.at() < beforeMillis);
        }
    }
}
