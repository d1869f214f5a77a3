package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.rule.text.RuleText;
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
    private final ExpiryCounts counts = new ExpiryCounts();

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
        pass(c);
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.OFF)
    void a_conditions_truth_is_the_references_and_turns_at_its_expiry(@ForAll("conditions") RandomCase c) {
        pass(c);
    }

    private void pass(RandomCase c) {
        counts.begun++;
        new Passage(c, INSTANTS, counts).go();
        comesBackFromText(c.rule);
        counts.done++;
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
        boolean failedAlready = counts.begun != counts.done;
        if (failedAlready) {
            return;
        }
        assertTrue(counts.triples >= TRIPLES && counts.texts >= CASES / 2, counts.toString());
        assertTrue(counts.needless * NEEDLESS_ONE_IN <= counts.expiries, counts.toString());
        assertTrue(counts.unforeseen * NEEDLESS_WITHOUT_ANNIVERSARIES_ONE_IN <= counts.expiries, counts.toString());
    }
}
