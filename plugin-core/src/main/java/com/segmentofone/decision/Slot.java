package com.segmentofone.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A named place on a page with its variants, most important first. */
public final class Slot {

    private final String key;
    private final String name;
    private final SlotKind kind;
    private final String description;
    private final List<SlotVariant> variants;

    public Slot(String key, String name, SlotKind kind, String description, Collection<SlotVariant> variants) {
        this.key = key;
        this.name = name;
        this.kind = kind;
        this.description = description;
        List<SlotVariant> sorted = new ArrayList<>(variants);
        Collections.sort(sorted);
        this.variants = Collections.unmodifiableList(sorted);
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public SlotKind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    public List<SlotVariant> variants() {
        return variants;
    }

    @Override
    public String toString() {
        return key;
    }
}
