package com.segmentofone.segment.refresh;

import com.segmentofone.segment.ChangeFeed;
import java.time.Clock;
import java.time.Duration;

/** Drops news that every node has read long ago. */
public final class Purge implements Runnable {

    private static final long KEPT_MILLIS = Duration.ofHours(1).toMillis();

    private final ChangeFeed feed;
    private final Clock clock;

    public Purge(ChangeFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void run() {
        feed.purge(clock.millis() - KEPT_MILLIS);
    }
}
