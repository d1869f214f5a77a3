package com.segmentofone.profile;

import java.util.Collections;
import java.util.List;

/** An attribute name that customers have: the kind of its values, and the most frequent ones as a help to operators. */
public final class AttributeDescription {
    private final String name;
    private final Attribute.Kind kind;
    private final List<String> samples;

    public AttributeDescription(String name, Attribute.Kind kind, List<String> samples) {
        this.name = name;
        this.kind = kind;
        this.samples = Collections.unmodifiableList(samples);
    }

    public String name() {
        return name;
    }

    public Attribute.Kind kind() {
        return kind;
    }

    /** The most frequent values, most frequent first; never of names, addresses or other personal data. */
    public List<String> samples() {
        return samples;
    }
}
