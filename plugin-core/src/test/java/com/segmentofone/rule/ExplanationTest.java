package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** SPEC 4.16: why a rule is true, false or unknown. */
class ExplanationTest {

    private static final long T = 1_700_000_000L;
    private static final long DAY = 86_400L;

    private final Evaluating shop = new Evaluating("UTC");

    private Explanation explain(String rule) {
        return shop.compiled(rule).explain(shop.history, SegmentLookup.NONE, T);
    }

    private static String english(Explanation explanation) {
        return explanation.truth() + ": " + explanation.actual().in(Locale.ENGLISH);
    }

    @Test
    void every_condition_tells_its_truth_its_value_and_its_events() {
        shop.history
                .bought(107, 1, 1_250, 1, T - DAY)
                .bought(101, 1, 199, 1, T - DAY)
                .bought(108, 1, 8_900, 2, T);
        Explanation all =
                explain("bought >= 3 orders in last 90 days where category is \"Wine\" and not gender is \"F\"");
        Explanation orders = all.parts().get(0);
        Explanation not = all.parts().get(1);
        assertEquals(Truth.FALSE, all.truth());
        assertEquals("FALSE: 2 orders", english(orders));
        assertEquals(Arrays.asList("e00000", "e00002"), orders.events());
        assertEquals(Evaluation.FOREVER, orders.validUntil());
        assertEquals(Truth.UNKNOWN, not.truth());
        assertEquals("UNKNOWN: unknown", english(not.parts().get(0)));
        assertEquals("/rule/all/1/not", not.parts().get(0).path());
    }

    @Test
    void values_are_told_in_the_readers_language() {
        shop.history.bought(107, 1, 1_250, 1, T - DAY);
        Explanation explanation = explain("bought >= 1 order in last 90 days");
        assertEquals("1 order", explanation.actual().in(Locale.ENGLISH));
        assertEquals("1 件の注文", explanation.actual().in(Locale.JAPANESE));
    }

    @Test
    void money_dates_and_names_are_told_as_such() {
        shop.history.bought(107, 3, 123_456, 1, T - 3 * DAY);
        shop.history.attributes.put("birthdate", AttributeValue.of("1990-11-20"));
        assertEquals("TRUE: 1234.56 USD", english(explain("total amount of bought > 5")));
        assertEquals("TRUE: 3 days", english(explain("days since last bought > 2")));
        assertEquals("TRUE: Wine", english(explain("favourite category at level 2 of bought ever is \"Wine\"")));
        assertEquals("TRUE: 32 years (1990-11-20)", english(explain("age of birthdate > 30")));
        assertEquals("FALSE: not in the segment", english(explain("in segment \"VIP\"")));
    }

    @Test
    void of_many_events_the_latest_are_named() {
        for (int i = 0; i < 100; i++) {
            shop.history.viewed(104, T - 100 + i);
        }
        Explanation explanation = explain("viewed ever");
        assertEquals(Explanation.EVENTS, explanation.events().size());
        assertEquals("e00099", explanation.events().get(19));
    }

    @Test
    void what_a_rule_reads_is_known() {
        CompiledRule rule =
                shop.compiled("(bought ever or viewed >= 2 events) and gender is \"F\" and in segment \"VIP\"");
        assertEquals("[order.line, product.viewed]", rule.eventTypesRead().toString());
        assertEquals(Collections.singleton("gender"), rule.attributesRead());
        assertEquals(Collections.singleton(7L), rule.segmentsRead());
    }
}
