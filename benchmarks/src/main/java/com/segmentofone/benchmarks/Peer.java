package com.segmentofone.benchmarks;

/** Another engine's compiled form of a rule. */
public interface Peer {

    /** Whether the shopper is a member. */
    boolean test(Subject subject);
}
