package com.segmentofone.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** That a shopper is in a segment. Instants are epoch milliseconds. */
public final class Membership {

    private final long segmentId;
    private final String identityKey;
    private final int version;
    private final long since;
    private final Long validUntil;
    private final List<String> why;

    public Membership(long segmentId, String identityKey, int version, long since, Long validUntil, List<String> why) {
        this.segmentId = segmentId;
        this.identityKey = identityKey;
        this.version = version;
        this.since = since;
        this.validUntil = validUntil;
        this.why = new ArrayList<>(why);
    }

    public long segmentId() {
        return segmentId;
    }

    /** {@link com.segmentofone.event.Identity#key()} of the customer or visitor. */
    public String identityKey() {
        return identityKey;
    }

    /** The version of the definition that it was evaluated with. */
    public int version() {
        return version;
    }

    public long since() {
        return since;
    }

    /** When it must be evaluated again although nothing happens; null for never. */
    public Long validUntil() {
        return validUntil;
    }

    /** Short English sentences, one for every condition that speaks for it. */
    public List<String> why() {
        return Collections.unmodifiableList(why);
    }

    Membership evaluated(int newVersion, Long newValidUntil, List<String> newWhy) {
        return new Membership(segmentId, identityKey, newVersion, since, newValidUntil, newWhy);
    }

    boolean holdsLike(int otherVersion, Long otherValidUntil) {
        return version == otherVersion && Objects.equals(validUntil, otherValidUntil);
    }

    @Override
    public String toString() {
        return identityKey + " in " + segmentId;
    }
}
