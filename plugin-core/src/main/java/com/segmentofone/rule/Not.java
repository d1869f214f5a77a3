package com.segmentofone.rule;

/** True when its part is false, unknown when its part is unknown. */
public final class Not extends Rule {

    private final Rule part;

    private Not(Rule part) {
        this.part = part;
        Checks.tree(this);
    }

    public static Not of(Rule part) {
        return new Not(part);
    }

    public Rule part() {
        return part;
    }

    @Override
    public int depth() {
        return 1 + part.depth();
    }

    @Override
    public int conditions() {
        return part.conditions();
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.not(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Not && part.equals(((Not) other).part);
    }

    @Override
    public int hashCode() {
        return ~part.hashCode();
    }

    @Override
    public String toString() {
        return "Not[" + part + "]";
    }
}
