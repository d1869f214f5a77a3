package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Counts what was done with one thing, such as one category or one order, beside what else was done with the same, or was not. */
public final class CorrelatedCondition extends Condition {

    public static final String ORDER = "order";

    /** What the one thing can be. */
    public static final List<String> KEYS =
            Collections.unmodifiableList(Arrays.asList(ORDER, Measure.CATEGORY, "brand", "product"));

    private final String key;
    private final int level;
    private final BehaviourCondition counted;
    private final List<BehaviourCondition> others;

    private CorrelatedCondition(String key, int level, BehaviourCondition counted, List<BehaviourCondition> others) {
        this.key = Objects.requireNonNull(key, "key");
        this.level = level;
        this.counted = Objects.requireNonNull(counted, "counted");
        this.others = Checks.frozen(others);
        Checks.that(KEYS.contains(key), "not one of " + KEYS);
        Checks.that(level >= 0 && level <= RuleLimits.LEVEL, "a level is 0 to " + RuleLimits.LEVEL);
        Checks.that(key.equals(Measure.CATEGORY) || level == 0, "only a category has a level");
        Checks.that(counted.measure().kind() == Measure.Kind.COUNT, "it counts");
        Checks.that(others.size() <= RuleLimits.FILTERS, "at most " + RuleLimits.FILTERS + " others");
        others.forEach(o -> Checks.that(o.isDid() || o.isNever(), "others were done or were not"));
    }

    /**
     * @param key one of {@link #KEYS}
     * @param level of a category: 0 for the children of the catalogue's root
     * @param counted a count of the events with the one thing
     * @param others what was done, or never done, with the same thing
     */
    public static CorrelatedCondition of(
            String key, int level, BehaviourCondition counted, List<BehaviourCondition> others) {
        return new CorrelatedCondition(key, level, counted, others);
    }

    public String key() {
        return key;
    }

    /** Of a category; otherwise 0. */
    public int level() {
        return level;
    }

    public BehaviourCondition counted() {
        return counted;
    }

    public List<BehaviourCondition> others() {
        return others;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.correlated(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CorrelatedCondition
                && key.equals(((CorrelatedCondition) other).key)
                && level == ((CorrelatedCondition) other).level
                && counted.equals(((CorrelatedCondition) other).counted)
                && others.equals(((CorrelatedCondition) other).others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, level, counted, others);
    }

    @Override
    public String toString() {
        return "one " + key + " " + level + ": " + counted + " with " + others;
    }
}
