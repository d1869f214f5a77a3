package com.segmentofone.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The declaration of something that a rule can ask about; screens draw their forms from it. */
public final class Field {

    /** The unit of percentages. */
    static final String PER_CENT = "%";

    private final String name;
    private final FieldType type;
    private final String labelKey;
    private final Set<Operator> operators;
    private final List<String> allowedValues;
    private final String unit;
    private final Dimension dimension;
    private final Needs needs;

    private Field(Builder builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.labelKey = builder.labelKey;
        this.operators = Collections.unmodifiableSet(builder.operators);
        this.allowedValues = builder.allowedValues;
        this.unit = builder.unit;
        this.dimension = builder.dimension;
        this.needs = builder.needs;
    }

    /** An attribute of profiles, such as {@code gender}; may be asked whether it is known. */
    public static Builder attribute(String name, FieldType type) {
        return new Builder(name, type, "attribute.").operators(Operator.IS_KNOWN, Operator.IS_UNKNOWN);
    }

    /** A field of events, such as {@code channel}; a filter may ask whether the event has it. */
    public static Builder ofEvent(String name, FieldType type) {
        return new Builder(name, type, "event-field.").operators(Operator.IS_KNOWN, Operator.IS_UNKNOWN);
    }

    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    /** Key of the label in the message bundles; a name that no bundle knows is shown as it is. */
    public String labelKey() {
        return labelKey;
    }

    /** The legal operators, in the order of {@link Operator}. */
    public Set<Operator> operators() {
        return operators;
    }

    /** The only values that make sense; empty when any does. */
    public List<String> allowedValues() {
        return allowedValues;
    }

    /** Such as {@code years}; empty when there is none. */
    public String unit() {
        return unit;
    }

    public Dimension dimension() {
        return dimension;
    }

    public Needs needs() {
        return needs;
    }

    /** Builds a declaration; everything but name and type has a sensible value to begin with. */
    public static final class Builder {

        private final String name;
        private final FieldType type;
        private final EnumSet<Operator> operators;
        private String labelKey;
        private List<String> allowedValues = Collections.emptyList();
        private String unit = "";
        private Dimension dimension = Dimension.BEHAVIOURAL;
        private Needs needs = Needs.PROFILE;

        private Builder(String name, FieldType type, String labelPrefix) {
            this.name = Objects.requireNonNull(name, "name");
            this.type = Objects.requireNonNull(type, "type");
            this.labelKey = labelPrefix + name;
            this.operators = EnumSet.copyOf(type.operators());
        }

        public Builder labelKey(String key) {
            this.labelKey = key;
            return this;
        }

        /** Adds operators to those of the type. */
        public Builder operators(Operator... more) {
            Collections.addAll(operators, more);
            return this;
        }

        public Builder allowedValues(List<String> values) {
            this.allowedValues = Checks.frozen(values);
            return this;
        }

        public Builder unit(String words) {
            this.unit = words;
            return this;
        }

        public Builder dimension(Dimension value) {
            this.dimension = value;
            return this;
        }

        public Builder needs(Needs value) {
            this.needs = value;
            return this;
        }

        public Field build() {
            return new Field(this);
        }
    }
}
