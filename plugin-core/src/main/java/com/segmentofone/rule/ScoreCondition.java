package com.segmentofone.rule;

import java.util.List;
import java.util.Objects;

/** Adds the points of the parts that are true, and holds the sum against values. */
public final class ScoreCondition extends Condition {

    /** At most so many parts, each of at most so many points to either side. */
    public static final int PARTS = 50;

    public static final int POINTS = 1_000;
    public static final int DAYS = 3_650;

    /** The points of one condition, which may grow fewer with the time since something was done. */
    public static final class Part {

        private final int points;
        private final Condition condition;
        private final int halving;

        private Part(int points, Condition condition, int halving) {
            this.points = points;
            this.condition = Objects.requireNonNull(condition, "condition");
            this.halving = halving;
            Checks.that(points != 0 && Math.abs(points) <= POINTS, "points are from 1 to 1,000, or below 0");
            Checks.that(halving >= 0 && halving <= DAYS, "points are halved every 1 to 3,650 days");
            Checks.that(halving == 0 || isDone(condition), "only points for what was done are halved");
            Checks.that(!(condition instanceof ScoreCondition), "a score is no part of a score");
        }

        /** Points for as long as the condition is true. */
        public static Part of(int points, Condition condition) {
            return new Part(points, condition, 0);
        }

        /**
         * Points that are halved, and cut to whole ones, whenever so many days of 24 hours have passed since the latest event.
         *
         * @param done one for which {@link #isDone} holds
         */
        public static Part halving(int points, Condition done, int days) {
            Checks.that(days > 0, "points are halved every 1 to 3,650 days");
            return new Part(points, done, days);
        }

        /** Whether the condition only asks that something was done, so that its points can be halved. */
        public static boolean isDone(Rule condition) {
            return condition instanceof BehaviourCondition && ((BehaviourCondition) condition).isDid();
        }

        public int points() {
            return points;
        }

        public Condition condition() {
            return condition;
        }

        /** In days; 0 when the points stay. */
        public int halving() {
            return halving;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part
                    && points == ((Part) other).points
                    && halving == ((Part) other).halving
                    && condition.equals(((Part) other).condition);
        }

        @Override
        public int hashCode() {
            return Objects.hash(points, condition, halving);
        }

        @Override
        public String toString() {
            return points + " for " + condition + (halving == 0 ? "" : " halving every " + halving + " days");
        }
    }

    private final List<Part> parts;
    private final Comparison comparison;

    private ScoreCondition(List<Part> parts, Comparison comparison) {
        this.parts = Checks.frozen(parts);
        this.comparison = Objects.requireNonNull(comparison, "comparison");
        Checks.that(!parts.isEmpty() && parts.size() <= PARTS, "a score has 1 to 50 parts");
    }

    public static ScoreCondition of(List<Part> parts, Comparison comparison) {
        return new ScoreCondition(parts, comparison);
    }

    public List<Part> parts() {
        return parts;
    }

    public Comparison comparison() {
        return comparison;
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.score(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreCondition
                && parts.equals(((ScoreCondition) other).parts)
                && comparison.equals(((ScoreCondition) other).comparison);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, comparison);
    }

    @Override
    public String toString() {
        return "score" + parts + " " + comparison;
    }
}
