package com.segmentofone.segment;

import java.util.List;

/** Where definitions are kept. Every method is one transaction, or part of the caller's. */
public interface SegmentDefinitions {

    List<SegmentDefinition> all();

    /** @return null when there is none */
    SegmentDefinition find(long id);

    /** Stores a new definition (without id) or a changed one, its version, and the news of it for all nodes. @return as stored */
    SegmentDefinition store(SegmentDefinition definition);

    /** Only the figures, without a version or news. */
    void storeCount(long id, long members, long atMillis);

    void delete(long id);

    /** Names of what uses the segment: slot variants, as "slot / variant", offers, and content whose rule asks for it. */
    List<String> usesOf(long id);
}
