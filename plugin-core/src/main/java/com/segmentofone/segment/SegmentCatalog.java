package com.segmentofone.segment;

import java.util.Collection;

/** The definitions as this node knows them: in memory, at most half a second behind what is stored. */
public interface SegmentCatalog {

    /** Every definition, by name. */
    Collection<Segment> all();

    /** What has members that are kept true; what a rule reads comes before it. */
    Collection<Segment> active();

    /** @return null when there is none */
    Segment byId(long id);

    /** Ignores case. @return null when there is none */
    Segment byName(String name);

    /** The active segments whose members an event of the type can change, directly or through another segment. */
    Collection<Segment> dependentsOfEventType(String type);

    /** Changes whenever a definition does. */
    long revision();
}
