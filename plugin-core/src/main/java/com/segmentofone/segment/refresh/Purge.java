package com.segmentofone.segment.refresh;

import com.segmentofone.segment.ChangeFeed;
import com.segmentofone.segment.MembershipStore;
import java.time.Clock;
import java.time.Duration;

/** Drops news that every node has read long ago, and memberships of segments that were deleted when nobody could take them back. */
public final class Purge implements Runnable {

    private static final long KEPT_MILLIS = Duration.ofHours(1).toMillis();

    private final ChangeFeed feed;
    private final MembershipStore memberships;
    private final Clock clock;

    public Purge(ChangeFeed feed, MembershipStore memberships, Clock clock) {
        this.feed = feed;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public void run() {
        feed.purge(clock.millis() - KEPT_MILLIS);
        memberships.forgetDeletedSegments();
    }
}
