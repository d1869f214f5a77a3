package com.segmentofone.segment;

import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Rule;

/** A published definition: what is stored, and its rule made ready. */
public final class Segment {

    private final SegmentDefinition definition;
    private final CompiledRule compiled;

    /** @param compiled null when the stored rule is invalid */
    public Segment(SegmentDefinition definition, CompiledRule compiled) {
        this.definition = definition;
        this.compiled = compiled;
    }

    public long id() {
        return definition.id();
    }

    public String name() {
        return definition.name();
    }

    public String description() {
        return definition.description();
    }

    public SegmentStatus status() {
        return definition.status();
    }

    public int version() {
        return definition.version();
    }

    public SegmentDefinition definition() {
        return definition;
    }

    public boolean isActive() {
        return status() == SegmentStatus.ACTIVE && compiled != null;
    }

    /** Whether it keeps the members that it had. */
    public boolean isFrozen() {
        return status().isLive() && !isActive();
    }

    /** Null when the stored rule is invalid. */
    public Rule rule() {
        return compiled == null ? null : compiled.rule();
    }

    /** Null when the stored rule is invalid. */
    public CompiledRule compiled() {
        return compiled;
    }

    @Override
    public String toString() {
        return definition.toString();
    }
}
