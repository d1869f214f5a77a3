package com.segmentofone.segment;

import java.util.List;

/** Refused, because the rule reads segments that are not active. */
public final class SegmentNotActiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SegmentNotActiveException(List<String> names) {
        super("the rule reads segments that are not active: " + String.join(", ", names) + "; activate them first");
    }
}
