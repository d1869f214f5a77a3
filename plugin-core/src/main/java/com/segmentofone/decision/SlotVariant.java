package com.segmentofone.decision;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** One content for a slot: for whom, how important, when, and what it shows. */
public final class SlotVariant implements Comparable<SlotVariant> {

    private final String key;
    private final String name;
    private final int priority;
    private final boolean enabled;
    private final Long contentId;
    private final String source;
    private final Long activeFrom;
    private final Long activeTo;
    private final Set<Long> included;
    private final Set<Long> excluded;

    private SlotVariant(Builder from) {
        this.key = from.key;
        this.name = from.name;
        this.priority = from.priority;
        this.enabled = from.enabled;
        this.contentId = from.contentId;
        this.source = from.source;
        this.activeFrom = from.activeFrom;
        this.activeTo = from.activeTo;
        this.included = Collections.unmodifiableSet(new TreeSet<>(from.included));
        this.excluded = Collections.unmodifiableSet(new TreeSet<>(from.excluded));
    }

    public static Builder builder(String key) {
        return new Builder(key);
    }

    public String key() {
        return key;
    }

    /** What operators call it; may be null. */
    public String name() {
        return name;
    }

    /** Lower is more important. */
    public int priority() {
        return priority;
    }

    public boolean enabled() {
        return enabled;
    }

    /** Of a content slot; may be null. */
    public Long contentId() {
        return contentId;
    }

    /** Text form of a {@link Source}; may be null. */
    public String source() {
        return source;
    }

    /** Epoch milliseconds, inclusive; null for always. */
    public Long activeFrom() {
        return activeFrom;
    }

    /** Epoch milliseconds, exclusive; null for always. */
    public Long activeTo() {
        return activeTo;
    }

    /** For shoppers in any of these segments; for everyone when empty. */
    public Set<Long> included() {
        return included;
    }

    /** Never for shoppers in any of these. */
    public Set<Long> excluded() {
        return excluded;
    }

    boolean runsAt(long millis) {
        return enabled && (activeFrom == null || millis >= activeFrom) && (activeTo == null || millis < activeTo);
    }

    /** Most important first; ties by key, so that the order is always the same. */
    @Override
    public int compareTo(SlotVariant other) {
        int byPriority = Integer.compare(priority, other.priority);
        return byPriority != 0 ? byPriority : key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotVariant
                && key.equals(((SlotVariant) other).key)
                && priority == ((SlotVariant) other).priority;
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }

    /** Collects the parts of a variant. */
    public static final class Builder {
        private final String key;
        private String name;
        private int priority = 100;
        private boolean enabled = true;
        private Long contentId;
        private String source;
        private Long activeFrom;
        private Long activeTo;
        private final Set<Long> included = new TreeSet<>();
        private final Set<Long> excluded = new TreeSet<>();

        private Builder(String key) {
            this.key = key;
        }

        public Builder name(String value) {
            this.name = value;
            return this;
        }

        public Builder priority(int value) {
            this.priority = value;
            return this;
        }

        public Builder enabled(boolean value) {
            this.enabled = value;
            return this;
        }

        public Builder content(Long id) {
            this.contentId = id;
            return this;
        }

        public Builder source(String value) {
            this.source = value;
            return this;
        }

        public Builder active(Long from, Long to) {
            this.activeFrom = from;
            this.activeTo = to;
            return this;
        }

        public Builder include(long segmentId) {
            included.add(segmentId);
            return this;
        }

        public Builder exclude(long segmentId) {
            excluded.add(segmentId);
            return this;
        }

        public SlotVariant build() {
            return new SlotVariant(this);
        }
    }
}
