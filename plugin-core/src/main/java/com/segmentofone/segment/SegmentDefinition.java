package com.segmentofone.segment;

import java.util.Objects;

/** A segment as it is stored. Instants are epoch milliseconds. */
public final class SegmentDefinition {

    private final Builder from;

    private SegmentDefinition(Builder from) {
        this.from = from;
    }

    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    public Builder toBuilder() {
        return from.copy();
    }

    /** Null before it is stored for the first time. */
    public Long id() {
        return from.id;
    }

    public String name() {
        return from.name;
    }

    public String description() {
        return from.description;
    }

    public SegmentStatus status() {
        return from.status;
    }

    /** Why it is broken; otherwise null. */
    public String statusReason() {
        return from.statusReason;
    }

    /** Counts the changes of rule and status, from 1. */
    public int version() {
        return from.version;
    }

    public String ruleText() {
        return from.ruleText;
    }

    public String ruleJson() {
        return from.ruleJson;
    }

    /** How many customers were in it at {@link #countedAt()}; null when never counted. */
    public Long memberCount() {
        return from.memberCount;
    }

    public Long countedAt() {
        return from.countedAt;
    }

    public Long createdAt() {
        return from.createdAt;
    }

    public String createdBy() {
        return from.createdBy;
    }

    public Long updatedAt() {
        return from.updatedAt;
    }

    public String updatedBy() {
        return from.updatedBy;
    }

    @Override
    public String toString() {
        return "segment " + from.id + " v" + from.version + " " + from.status;
    }

    /** Collects the parts of a definition. */
    public static final class Builder {
        private Long id;
        private String name;
        private String description;
        private SegmentStatus status = SegmentStatus.DRAFT;
        private String statusReason;
        private int version;
        private String ruleText;
        private String ruleJson;
        private Long memberCount;
        private Long countedAt;
        private Long createdAt;
        private String createdBy;
        private Long updatedAt;
        private String updatedBy;

        private Builder() {}

        private Builder copy() {
            return new Builder()
                    .id(id)
                    .name(name)
                    .description(description)
                    .status(status, statusReason)
                    .version(version)
                    .rule(ruleText, ruleJson)
                    .counted(memberCount, countedAt)
                    .created(createdAt, createdBy)
                    .updated(updatedAt, updatedBy);
        }

        public Builder id(Long value) {
            this.id = value;
            return this;
        }

        public Builder name(String value) {
            this.name = value;
            return this;
        }

        public Builder description(String value) {
            this.description = value;
            return this;
        }

        public Builder status(SegmentStatus value) {
            return status(value, null);
        }

        public Builder status(SegmentStatus value, String reason) {
            this.status = value;
            this.statusReason = reason;
            return this;
        }

        public Builder version(int value) {
            this.version = value;
            return this;
        }

        public Builder rule(String text, String json) {
            this.ruleText = text;
            this.ruleJson = json;
            return this;
        }

        public Builder counted(Long members, Long at) {
            this.memberCount = members;
            this.countedAt = at;
            return this;
        }

        public Builder created(Long at, String by) {
            this.createdAt = at;
            this.createdBy = by;
            return this;
        }

        public Builder updated(Long at, String by) {
            this.updatedAt = at;
            this.updatedBy = by;
            return this;
        }

        public SegmentDefinition build() {
            Objects.requireNonNull(name, "name");
            return new SegmentDefinition(copy());
        }
    }
}
