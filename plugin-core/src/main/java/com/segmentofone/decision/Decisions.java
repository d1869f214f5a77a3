package com.segmentofone.decision;

import com.segmentofone.event.Identity;
import java.time.Instant;

/** Decides what a slot shows. */
public interface Decisions {

    /** Never throws; whatever goes wrong, the answer is {@link Decision#FALLBACK}. Equal input gives equal answers. */
    Decision decide(String slotKey, Identity identity, Instant now);
}
