package com.segmentofone.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Refused, because segments would read each other in a loop. */
public final class SegmentLoopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> loop;

    public SegmentLoopException(List<String> loop) {
        super("segments would depend on each other in a loop: " + String.join(" -> ", loop)
                + "; take one of them out of its rule");
        this.loop = new ArrayList<>(loop);
    }

    /** Names, the first again as the last. */
    public List<String> loop() {
        return Collections.unmodifiableList(loop);
    }
}
