package com.segmentofone.segment;

/**
 * Evaluates all shoppers for a definition, in the background. Where it stands is kept for all nodes: any of them tells it, pauses
 * it and cancels it, whichever runs it. Until a shopper's turn has come the stored membership stays what it was.
 */
public interface Rebuilds {

    /** Starts from the beginning, also when one is running for an older version, paused or ended. */
    void start(long segmentId);

    /** Holds it, also over a restart, until it is resumed. Nothing happens when it is neither waiting nor running. */
    void pause(long segmentId);

    /** Goes on where it was paused. Nothing happens when it is not paused. */
    void resume(long segmentId);

    /** Ends it where it is: shoppers whose turn has not come keep what is stored until they come or an event tells of them. */
    void cancel(long segmentId);

    RebuildProgress progress(long segmentId);
}
