package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What {@link All} and {@link Any} share: an ordered list of parts. */
public abstract class Group extends Rule {

    private final List<Rule> parts;
    private final int depth;
    private final int conditions;

    Group(List<? extends Rule> parts) {
        this.parts = Collections.unmodifiableList(new ArrayList<>(parts));
        this.depth = 1 + parts.stream().mapToInt(Rule::depth).max().orElse(0);
        this.conditions = parts.stream().mapToInt(Rule::conditions).sum();
        Checks.tree(this);
    }

    public List<Rule> parts() {
        return parts;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public int conditions() {
        return conditions;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && parts.equals(((Group) other).parts);
    }

    @Override
    public int hashCode() {
        return 31 * getClass().getSimpleName().hashCode() + parts.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + parts;
    }
}
