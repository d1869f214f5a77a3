package com.segmentofone.rule;

import java.util.Collections;
import java.util.List;

/** Why a rule is true, false or unknown for one shopper: one node for every node of the rule. */
public final class Explanation {

    /** At most so many events are named for a condition: the latest. */
    public static final int EVENTS = 20;

    private final Rule rule;
    private final String path;
    private final Evaluation evaluation;
    private final Sentence actual;
    private final List<String> events;
    private final List<Explanation> parts;

    private Explanation(
            Rule rule,
            String path,
            Evaluation evaluation,
            Sentence actual,
            List<String> events,
            List<Explanation> parts) {
        this.rule = rule;
        this.path = path;
        this.evaluation = evaluation;
        this.actual = actual;
        this.events = events;
        this.parts = parts;
    }

    static Explanation group(Rule rule, String path, Evaluation evaluation, List<Explanation> parts) {
        return new Explanation(rule, path, evaluation, null, Collections.<String>emptyList(), Checks.frozen(parts));
    }

    static Explanation condition(Rule rule, String path, Evaluation evaluation, Sentence actual, List<String> events) {
        return new Explanation(
                rule, path, evaluation, actual, Checks.frozen(events), Collections.<Explanation>emptyList());
    }

    /** A condition of which parts are explained as well. */
    static Explanation sum(Rule rule, String path, Evaluation evaluation, Sentence actual, List<Explanation> parts) {
        return new Explanation(rule, path, evaluation, actual, Collections.<String>emptyList(), Checks.frozen(parts));
    }

    /** The node of the rule that this explains; it holds the threshold. */
    public Rule rule() {
        return rule;
    }

    /** JSON pointer into the stored form. */
    public String path() {
        return path;
    }

    public Truth truth() {
        return evaluation.truth();
    }

    /** Epoch seconds, exclusive, or {@link Evaluation#FOREVER}. */
    public long validUntil() {
        return evaluation.validUntil();
    }

    /** The value found, to be set against the threshold; null for groups. */
    public Sentence actual() {
        return actual;
    }

    /** Ids of the latest events that counted, oldest first; at most {@link #EVENTS}. */
    public List<String> events() {
        return events;
    }

    /** The explanations of a group's parts; empty for conditions. */
    public List<Explanation> parts() {
        return parts;
    }
}
