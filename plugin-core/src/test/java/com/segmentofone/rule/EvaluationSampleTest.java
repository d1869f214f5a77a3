package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.rule.text.RuleText;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPEC 4.1: a few always equal cases of {@link EvaluationPropertyTest}, for a quick answer and for mutation testing. */
class EvaluationSampleTest {

    private static final int CASES = 100;
    private static final int INSTANTS = 10;

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void conditions_are_evaluated_as_the_reference_says(long seed) {
        Random seeds = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            goesWell(RandomCase.condition(store, seeds.nextLong()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void rules_are_evaluated_as_the_reference_says(long seed) {
        Random seeds = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            goesWell(RandomCase.tree(store, seeds.nextLong()));
        }
    }

    private void goesWell(RandomCase c) {
        new Passage(c, INSTANTS, new ExpiryCounts()).go();
        String json = RuleJson.write(c.rule);
        assertEquals(c.rule, RuleJson.read(json).rule());
        if (new RuleValidator(store.catalogue(), store).problems(c.rule).isEmpty()) {
            assertEquals(json, RuleJson.write(text.parse(text.print(c.rule)).rule()));
        }
    }
}
