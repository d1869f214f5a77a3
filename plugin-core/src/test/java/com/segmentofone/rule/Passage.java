package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One shopper from instant to instant, in order: at each of them the evaluator against the {@link Reference}, and against what was said
 * before to hold until later.
 */
final class Passage {
    private final RandomCase c;
    private final ExpiryCounts counts;
    private final CompiledRule rule;
    private final TreeSet<Long> ahead;
    private final int most;
    private final List<Evaluation> holding = new ArrayList<>();

    Passage(RandomCase c, int instants, ExpiryCounts counts) {
        this.c = c;
        this.counts = counts;
        this.most = 2 * instants;
        this.rule = c.compiled();
        this.ahead = c.instants(instants);
    }

    void go() {
        for (int left = most; left > 0 && !ahead.isEmpty(); left--) {
            at(ahead.pollFirst());
        }
    }

    private void at(long at) {
        Truth truth = c.reference(at);
        Evaluation evaluation = rule.evaluate(c.history, c::inSegment, at);
        assertEquals(truth, evaluation.truth(), () -> "at " + at);
        assertEquals(truth, rule.truth(c.history, c::inSegment, at), () -> "at " + at);
        assertEquals(truth, rule.explain(c.history, c::inSegment, at).truth(), () -> "explained at " + at);
        assertTrue(evaluation.validUntil() > at, () -> "expired at once: " + evaluation);
        hold(truth, at);
        expect(evaluation, at);
        counts.triples++;
    }

    /** What was said before to hold longer than this must hold now. */
    private void hold(Truth truth, long at) {
        for (Evaluation earlier : holding) {
            if (earlier.validUntil() == at) {
                expire(earlier, truth, at);
            }
        }
        holding.removeIf(earlier -> earlier.validUntil() <= at);
        for (Evaluation earlier : holding) {
            assertEquals(earlier.truth(), truth, () -> "at " + at + " after " + earlier);
        }
    }

    private void expire(Evaluation earlier, Truth truth, long at) {
        counts.expiries++;
        if (earlier.truth() == truth) {
            boolean foreseen = anyMayExpireEarly(c.rule);
            assertTrue(c.rule.conditions() > 1 || foreseen, () -> "nothing changes at " + at);
            counts.needless++;
            counts.unforeseen += foreseen ? 0 : 1;
        }
    }

    private void expect(Evaluation evaluation, long at) {
        holding.removeIf(earlier -> earlier.validUntil() == evaluation.validUntil());
        holding.add(evaluation);
        if (evaluation.validUntil() != Evaluation.FOREVER) {
            ahead.add(evaluation.validUntil());
            ahead.add(Math.max(at + 1, evaluation.validUntil() - 1));
        }
    }

    private static boolean anyMayExpireEarly(Rule rule) {
        if (rule instanceof Group) {
            return ((Group) rule).parts().stream().anyMatch(Passage::anyMayExpireEarly);
        }
        return rule instanceof Not ? anyMayExpireEarly(((Not) rule).part()) : MoreConditions.mayExpireEarly(rule);
    }
}
