package com.segmentofone.event;

import java.util.List;

/** Port: the append-only log, the truth from which everything else can be rebuilt. */
public interface EventLog {
    /**
     * Stores and commits the events that are not there yet.
     *
     * @throws RuntimeException when the log cannot be reached; then none or all of them may be stored, and a repeat is harmless
     */
    void append(List<Event> events);

    /**
     * Stores and commits all of those that are not there yet, or none.
     *
     * @return those that were not there
     * @throws RuntimeException when the log cannot be reached or refuses one of them; a repeat is harmless
     */
    List<Event> appendNew(List<Event> events);

    /**
     * Events in the order of (received, id), after the given place.
     *
     * @param afterReceivedAt the place's time of receipt, exclusive together with the id
     * @param afterId the place's id; empty for "from that time on"
     */
    List<Event> after(long afterReceivedAt, String afterId, int atMost);
}
