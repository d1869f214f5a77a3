package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds loops among segments whose rules read other segments. */
public final class SegmentCycles {

    private SegmentCycles() {}

    /**
     * The loop that begins and ends with a segment, such as {@code [1, 2, 1]}.
     *
     * @param reads the segments that each segment's rule reads
     * @return empty when there is none
     */
    public static List<Long> through(long segment, Map<Long, ? extends Set<Long>> reads) {
        Map<Long, Long> cameFrom = new HashMap<>();
        List<Long> open = new ArrayList<>(Collections.singletonList(segment));
        while (!open.isEmpty()) {
            long next = open.remove(open.size() - 1);
            for (long read : reads.containsKey(next) ? reads.get(next) : Collections.<Long>emptySet()) {
                if (read == segment) {
                    return loop(segment, next, cameFrom);
                }
                if (cameFrom.putIfAbsent(read, next) == null) {
                    open.add(read);
                }
            }
        }
        return Collections.emptyList();
    }

    /** The problem of a loop, as the segments' names tell it. */
    public static Problem problem(List<String> names) {
        return Problem.at("/rule", "segment.cycle", String.join(" > ", names));
    }

    private static List<Long> loop(long segment, long last, Map<Long, Long> cameFrom) {
        List<Long> backwards = new ArrayList<>(Collections.singletonList(segment));
        for (long at = last; at != segment; at = cameFrom.get(at)) {
            backwards.add(at);
        }
        backwards.add(segment);
        Collections.reverse(backwards);
        return backwards;
    }
}
