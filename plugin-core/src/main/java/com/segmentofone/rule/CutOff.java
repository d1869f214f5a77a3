package com.segmentofone.rule;

import java.time.Instant;
import java.util.Objects;

/** One published version of where a place among all customers begins and ends. */
public final class CutOff {

    private final int version;
    private final Rank.Bounds bounds;
    private final long ranked;
    private final Instant asOf;
    private final long from;

    /**
     * @param version from 1
     * @param ranked how many customers were ranked
     * @param asOf when they were
     * @param from epoch seconds; from then on the version is in force
     */
    public CutOff(int version, Rank.Bounds bounds, long ranked, Instant asOf, long from) {
        this.version = version;
        this.bounds = Objects.requireNonNull(bounds, "bounds");
        this.ranked = ranked;
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.from = from;
    }

    public int version() {
        return version;
    }

    public Rank.Bounds bounds() {
        return bounds;
    }

    public long ranked() {
        return ranked;
    }

    public Instant asOf() {
        return asOf;
    }

    public long from() {
        return from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CutOff
                && version == ((CutOff) other).version
                && ranked == ((CutOff) other).ranked
                && from == ((CutOff) other).from
                && asOf.equals(((CutOff) other).asOf)
                && bounds.equals(((CutOff) other).bounds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, bounds, ranked, asOf, from);
    }

    @Override
    public String toString() {
        return "version " + version + ": " + bounds + " as of " + asOf;
    }
}
