package com.segmentofone.segment;

import java.util.List;

/** Where the news of all nodes is kept for a while. */
public interface ChangeFeed {

    /** Everything that happened at or after an instant, in no particular order. */
    List<Change> since(long millis);

    /** Drops what happened before an instant. */
    void purge(long beforeMillis);
}
