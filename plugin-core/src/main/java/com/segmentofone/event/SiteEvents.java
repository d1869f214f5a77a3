package com.segmentofone.event;

import java.util.List;
import java.util.Set;

/** Where a site's own code tells of events: the bean {@code segSiteEvents}. */
public interface SiteEvents {
    /** Hands the event over and goes on: never waits, never fails; what waits is lost when the machine dies. For shoppers' requests. */
    void record(SiteEvent event);

    /**
     * Stores all of them before it returns, or none. For imports and other systems.
     *
     * @return the ids of those that were not there yet
     * @throws RuntimeException when the event log cannot be reached; a repeat is harmless
     */
    Set<String> store(List<SiteEvent> events);
}
