package com.segmentofone.segment;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: which shoppers are to be evaluated, because of time or of news, and which node is at it. */
public interface DueStore {

    /**
     * Takes at most n shoppers whose due time has come, the earliest first, and of whom there is news. No other node takes them
     * for half a minute.
     */
    List<DueShopper> claim(long nowMillis, int n);

    /** Gives back what was claimed and could not be done. */
    void release(Collection<String> identityKeys);

    /** Of those that have been evaluated: through which time of receipt. */
    Map<String, Long> settledThrough(Collection<String> identityKeys);

    /** Notes news of shoppers, for any node to take; what has been evaluated meanwhile is left alone. */
    void noteNews(Collection<DueShopper> news);

    /**
     * After the clock was set back: makes at most n shoppers due that were evaluated at an instant which has not come yet.
     *
     * @param afterKey where the last call ended; empty at first
     * @return the key of the last one; null when there are no more
     */
    String recallAhead(long nowMillis, String afterKey, int n);
}
