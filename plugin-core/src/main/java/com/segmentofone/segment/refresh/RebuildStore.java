package com.segmentofone.segment.refresh;

import com.segmentofone.segment.RebuildProgress.State;
import java.util.Collection;
import java.util.List;

/** Where all nodes find which rebuilds there are and how far they have come. */
public interface RebuildStore {

    /** @return null when there has been none */
    RebuildEntry find(long segmentId);

    /** Puts it into the queue, to begin at the beginning, whatever it was before. */
    void request(long segmentId, long nowMillis);

    /** @return false when it was in none of the states that it may leave */
    boolean move(long segmentId, Collection<State> from, State to, long nowMillis);

    /** Takes what waits, and what another node has been silent about. @return what is this node's now */
    List<RebuildEntry> claim(String node, long nowMillis, long silenceMillis);

    /**
     * Notes how far a node has come.
     *
     * @param reached of any segment: its cursor and figures are for all of them
     * @return those that are still this node's to run
     */
    List<Long> advance(String node, Collection<Long> segmentIds, RebuildEntry reached);

    /** Ends those that are still this node's. */
    void end(String node, Collection<Long> segmentIds, State to, String reason, long nowMillis);
}
