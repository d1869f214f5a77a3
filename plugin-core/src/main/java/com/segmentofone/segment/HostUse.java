package com.segmentofone.segment;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Something of the host's that uses segments. */
public final class HostUse {

    /** What it is. */
    public enum Kind {
        OFFER,
        CONTENT
    }

    private final Kind kind;
    private final long id;
    private final String name;
    private final Set<Long> segments;

    /** @param id the host's */
    public HostUse(Kind kind, long id, String name, Collection<Long> segments) {
        this.kind = kind;
        this.id = id;
        this.name = name;
        this.segments = Collections.unmodifiableSet(new TreeSet<>(segments));
    }

    public Kind kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Ids. */
    public Set<Long> segments() {
        return segments;
    }
}
