package com.segmentofone.rule;

import java.util.Collection;

/** The attributes that a store knows of its customers, as found in its data at the time of asking. */
public interface AttributeFields {

    Collection<Field> attributes();

    /** @return null when there is none of that exact name */
    default Field attribute(String name) {
        return attributes().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
