package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** SPEC 15.1 to 15.4: one thing done, and then another, or not. */
class SequenceTest {

    private static final long T = 1_700_000_000L;
    private static final long HOUR = 3_600;
    private static final String FOLLOWED = "viewed in last 2 hours then bought within 1 hour";
    private static final String NOT_FOLLOWED = "viewed in last 2 hours then never bought within 1 hour";

    private final Evaluating shop = new Evaluating("UTC");

    private Evaluation evaluate(String rule, long at) {
        return shop.evaluate(rule, at);
    }

    @Test
    void the_second_step_makes_it_true_until_the_first_leaves_its_window() {
        shop.history.viewed(101, T).bought(101, 1, 199, 1, T + 600);
        assertEquals(Evaluation.of(Truth.FALSE, T + 600), evaluate(FOLLOWED, T));
        assertEquals(Evaluation.of(Truth.TRUE, T + 2 * HOUR), evaluate(FOLLOWED, T + 600));
        assertEquals(Evaluation.forever(Truth.FALSE), evaluate(FOLLOWED, T + 2 * HOUR));
    }

    @Test
    void a_second_step_of_the_same_second_does_not_follow() {
        shop.history.viewed(101, T).bought(101, 1, 199, 1, T);
        assertEquals(Evaluation.forever(Truth.FALSE), evaluate(FOLLOWED, T));
    }

    @Test
    void a_second_step_after_exactly_the_time_is_too_late() {
        shop.history.viewed(101, T).bought(101, 1, 199, 1, T + HOUR);
        assertEquals(Truth.FALSE, evaluate(FOLLOWED, T + HOUR).truth());
        assertEquals(Truth.TRUE, evaluate(NOT_FOLLOWED, T + HOUR).truth());
    }

    @Test
    void that_the_second_step_was_not_done_becomes_true_when_its_time_is_over() {
        shop.history.viewed(101, T);
        assertEquals(Evaluation.of(Truth.FALSE, T + HOUR), evaluate(NOT_FOLLOWED, T));
        assertEquals(Evaluation.of(Truth.TRUE, T + 2 * HOUR), evaluate(NOT_FOLLOWED, T + HOUR));
    }

    @Test
    void without_a_time_it_is_open_until_the_second_step() {
        shop.history.viewed(101, T).bought(101, 1, 199, 1, T + 99 * HOUR);
        assertEquals(Evaluation.of(Truth.TRUE, T + 99 * HOUR), evaluate("viewed then never bought", T));
        assertEquals(Evaluation.of(Truth.FALSE, T + 99 * HOUR), evaluate("viewed then bought", T));
    }

    @Test
    void one_first_step_of_several_is_enough() {
        shop.history.viewed(101, T).viewed(101, T + 10).bought(101, 1, 199, 1, T + 5);
        assertEquals(Truth.TRUE, evaluate(FOLLOWED, T + HOUR + 10).truth());
        assertEquals(Truth.TRUE, evaluate(NOT_FOLLOWED, T + HOUR + 10).truth());
    }

    @Test
    void a_cancelled_order_does_not_follow_from_its_cancellation_on() {
        shop.history.viewed(101, T).bought(101, 1, 199, 1, T + 600);
        shop.history.add("order.cancelled", T + 700).order = 1;
        assertEquals(Evaluation.of(Truth.TRUE, T + 700), evaluate(FOLLOWED, T + 600));
        assertEquals(Evaluation.forever(Truth.FALSE), evaluate(FOLLOWED, T + 700));
        assertEquals(Evaluation.of(Truth.FALSE, T + HOUR), evaluate(NOT_FOLLOWED, T + 600));
    }

    @Test
    void filters_are_those_of_the_steps() {
        shop.history.viewed(107, T).bought(101, 1, 199, 1, T + 600);
        String wine = "viewed where category is \"Wine\" then bought within 1 day";
        assertEquals(Truth.TRUE, evaluate(wine, T + 600).truth());
        assertEquals(
                Truth.FALSE,
                evaluate(wine + " where category is \"Wine\"", T + 600).truth());
    }

    @Test
    void an_explanation_tells_of_how_many_it_holds_and_of_which_events() {
        shop.history.viewed(101, T).viewed(101, T + 10).bought(101, 1, 199, 1, T + 5);
        Explanation explained = shop.compiled(FOLLOWED).explain(shop.history, SegmentLookup.NONE, T + 20);
        assertEquals("in 1 of 2 cases", explained.actual().in(Locale.ENGLISH));
        assertEquals("2 回のうち 1 回", explained.actual().in(Locale.JAPANESE));
        assertEquals("[e00000, e00002]", explained.events().toString());
    }

    @Test
    void both_types_of_event_are_read() {
        assertEquals(
                new HashSet<>(Arrays.asList("product.viewed", "order.line")),
                shop.compiled(FOLLOWED).eventTypesRead());
    }
}
