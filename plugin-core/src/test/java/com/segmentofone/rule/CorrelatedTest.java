package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 15.15 to 15.17: what was done with one order, category, brand or product. */
class CorrelatedTest {

    private static final long T = 1_700_000_000L;
    private static final long DAY = 86_400;
    private static final String COMPARED =
            "viewed >= 2 distinct products of one category at level 1 in last 7 days without bought in last 7 days";

    private final Evaluating shop = new Evaluating("UTC");

    @BeforeEach
    void a_shopper_viewed_cheese_and_produce_and_bought_milk_with_wine() {
        shop.history.viewed(102, T - 3 * DAY).viewed(103, T - 2 * DAY).viewed(104, T - DAY);
        shop.history.bought(101, 1, 199, 1, T - DAY).bought(107, 1, 1_250, 1, T - DAY);
        shop.history.bought(102, 1, 450, 2, T - DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bought in one order where category is \"Milk\" with bought where category is \"Wine\" | TRUE",
                "bought in one order where category is \"Milk\" with bought where category is \"Cheese\" | FALSE",
                "bought in one order where category is \"Cheese\" without bought where category is \"Wine\" | TRUE",
                "bought in one order where category is \"Milk\" without bought where category is \"Wine\" | FALSE",
                "bought is 2 lines in one order | TRUE",
                "bought >= 3 lines in one order | FALSE",
                "viewed is 2 distinct products of one category at level 2 | TRUE",
                "viewed is 2 distinct products of one category at level 2 without bought | FALSE",
                "viewed is 1 event of one product without bought | TRUE",
                "viewed >= 2 events of one product | FALSE",
                "viewed >= 1 event of one brand with bought where price > 10 | FALSE",
                "viewed >= 1 event of one brand without bought | TRUE"
            })
    void one_thing_for_which_all_holds_is_enough(String rule, Truth expected) {
        assertEquals(Evaluation.forever(expected), shop.evaluate(rule, T));
    }

    @Test
    void its_windows_move_on_their_own() {
        String rule = "viewed >= 2 distinct products of one category at level 2 in last 7 days"
                + " without bought in last 2 days";
        assertEquals(Evaluation.of(Truth.FALSE, T + DAY), shop.evaluate(rule, T));
        assertEquals(Evaluation.of(Truth.TRUE, T + 4 * DAY), shop.evaluate(rule, T + DAY));
        assertEquals(Evaluation.forever(Truth.FALSE), shop.evaluate(rule, T + 4 * DAY));
    }

    @Test
    void a_cancelled_order_was_not_bought_of_it() {
        assertEquals(Truth.FALSE, shop.evaluate(COMPARED, T).truth());
        shop.history.add("order.cancelled", T + 10).order = 2;
        shop.history.add("order.cancelled", T + 20).order = 1;
        assertEquals(Evaluation.of(Truth.FALSE, T + 20), shop.evaluate(COMPARED, T));
        assertEquals(Truth.TRUE, shop.evaluate(COMPARED, T + 20).truth());
    }

    @Test
    void an_explanation_names_the_things_and_the_events() {
        Explanation explained = shop.compiled("viewed is 2 events of one category at level 2")
                .explain(shop.history, SegmentLookup.NONE, T);
        assertEquals("holds for Cheese", explained.actual().in(Locale.ENGLISH));
        assertEquals("[e00000, e00001]", explained.events().toString());
        assertEquals(
                "holds for none",
                shop.compiled("viewed is 3 events of one product")
                        .explain(shop.history, SegmentLookup.NONE, T)
                        .actual()
                        .in(Locale.ENGLISH));
    }
}
