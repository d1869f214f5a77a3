package com.segmentofone.event;

import java.util.List;

/**
 * Told of events once they are committed, in the thread that wrote or announced them. An event may be announced more
 * than once, and late: what a listener keeps must be derivable from the log.
 */
public interface EventListener {
    void onStored(List<Event> batch);

    /** Many older events were added, too many to announce: what is derived from history must be derived anew. */
    default void onHistoryExtended() {}
}
