package com.segmentofone.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Refused, because something still uses the segment. */
public final class SegmentInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> uses;

    public SegmentInUseException(String segment, List<String> uses) {
        super("\"" + segment + "\" is used by " + String.join(", ", uses) + "; remove it there first");
        this.uses = new ArrayList<>(uses);
    }

    public List<String> uses() {
        return Collections.unmodifiableList(uses);
    }
}
