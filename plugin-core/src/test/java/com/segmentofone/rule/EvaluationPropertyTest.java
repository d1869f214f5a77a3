package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.rule.text.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * SPEC 4.1: the evaluator against the naive reference, over more than a million triples of a random rule, shopper and instant. The
 * instants of one shopper are passed in order, so that every expiry told on the way is held against the truth at all later ones.
 */
class EvaluationPropertyTest {

    private static final int INSTANTS = 26;
    private static final int CASES = 20_000;
    /** Of the expiries of random rules no more than one in so many may change nothing; SPEC 4.1 says which those are. */
    private static final long NEEDLESS_ONE_IN = 40;

    private static final long NEEDLESS_WITHOUT_ANNIVERSARIES_ONE_IN = 1_000;
    private static final long TRIPLES = 500_000;

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);
    private final RuleValidator validator = new RuleValidator(store.catalogue(), store);
    private final Counts counts = new Counts();

    @Provide
    Arbitrary<RandomCase> trees() {
        return Arbitraries.randomValue(r -> RandomCase.tree(store, r.nextLong()));
    }

    @Provide
    Arbitrary<RandomCase> conditions() {
        return Arbitraries.randomValue(r -> RandomCase.condition(store, r.nextLong()));
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
    void a_rules_truth_is_the_references_and_holds_until_its_expiry(@ForAll("trees") RandomCase c) {
        new Passage(c).go();
        comesBackFromText(c.rule);
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
    void a_conditions_truth_is_the_references_and_turns_at_its_expiry(@ForAll("conditions") RandomCase c) {
        new Passage(c).go();
        comesBackFromText(c.rule);
    }

    /** SPEC 3.3 */
    private void comesBackFromText(Rule rule) {
        if (validator.problems(rule).isEmpty()) {
            String json = RuleJson.write(rule);
            assertEquals(json, RuleJson.write(text.parse(text.print(rule)).rule()), json);
            counts.texts++;
        }
    }

    @AfterProperty
    void enough_was_tried_and_little_of_it_expired_needlessly() {
        System.out.println(counts);
        assertTrue(counts.triples >= TRIPLES && counts.texts >= CASES / 2, counts.toString());
        assertTrue(counts.needless * NEEDLESS_ONE_IN <= counts.expiries, counts.toString());
        assertTrue(counts.unforeseen * NEEDLESS_WITHOUT_ANNIVERSARIES_ONE_IN <= counts.expiries, counts.toString());
    }

    private static boolean anyMayExpireEarly(Rule rule) {
        if (rule instanceof Group) {
            return ((Group) rule).parts().stream().anyMatch(EvaluationPropertyTest::anyMayExpireEarly);
        }
        return rule instanceof Not ? anyMayExpireEarly(((Not) rule).part()) : MoreConditions.mayExpireEarly(rule);
    }

    private static final class Counts {
        private long triples;
        private long texts;
        private long expiries;
        /** Of the expiries, those at which nothing changed. */
        private long needless;
        /** Of the needless, those of rules without a condition that may expire early. */
        private long unforeseen;

        @Override
        public String toString() {
            return triples + " triples, " + texts + " texts, " + expiries + " expiries, " + needless + " needless, "
                    + unforeseen + " of them of rules without anniversaries";
        }
    }

    /** One shopper from instant to instant. */
    private final class Passage {
        private final RandomCase c;
        private final CompiledRule rule;
        private final TreeSet<Long> ahead;
        private final List<Evaluation> holding = new ArrayList<>();

        Passage(RandomCase c) {
            this.c = c;
            this.rule = c.compiled();
            this.ahead = c.instants(INSTANTS);
        }

        void go() {
            for (int left = 2 * INSTANTS; left > 0 && !ahead.isEmpty(); left--) {
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
    }
}
