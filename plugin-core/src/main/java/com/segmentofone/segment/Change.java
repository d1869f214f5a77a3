package com.segmentofone.segment;

/** News for all nodes. */
public final class Change {

    public static final String SEGMENT = "SEGMENT";
    public static final String SLOT = "SLOT";
    public static final String OFFER = "OFFER";
    public static final String CONTENT = "CONTENT";
    public static final String MEMBERSHIP = "MEMBERSHIP";
    public static final String CUT_OFF = "CUT_OFF";

    private final String id;
    private final long at;
    private final String kind;
    private final String ref;

    public Change(String id, long at, String kind, String ref) {
        this.id = id;
        this.at = at;
        this.kind = kind;
        this.ref = ref;
    }

    public String id() {
        return id;
    }

    /** Epoch milliseconds by the clock of the node that made it. */
    public long at() {
        return at;
    }

    /** One of the constants. */
    public String kind() {
        return kind;
    }

    /** What has changed: an id, or {@code <identity key>@<node>}. */
    public String ref() {
        return ref;
    }
}
