package com.segmentofone.segment;

/** Evaluates all shoppers for a definition, in the background. */
public interface Rebuilds {

    /** Starts again from the beginning when one is running for an older version. */
    void start(long segmentId);

    void cancel(long segmentId);

    RebuildProgress progress(long segmentId);
}
