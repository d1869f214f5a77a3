package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** SPEC 4.5 to 4.7: when events enter and leave windows. */
class WindowTest {

    private static final long T = 1_700_000_000L;
    private static final long DAY = 86_400L;

    private final Evaluating utc = new Evaluating("UTC");

    private static void holds(Truth truth, long validUntil, Evaluation evaluation) {
        assertEquals(Evaluation.of(truth, validUntil), evaluation);
    }

    @Test
    void an_event_leaves_thirty_days_to_the_second_after_it_happened() {
        utc.history.bought(107, 1, 1_250, 1, T);
        String rule = "bought in last 30 days";
        holds(Truth.TRUE, T + 30 * DAY, utc.evaluate(rule, T));
        holds(Truth.TRUE, T + 30 * DAY, utc.evaluate(rule, T + 30 * DAY - 1));
        holds(Truth.FALSE, Evaluation.FOREVER, utc.evaluate(rule, T + 30 * DAY));
    }

    @Test
    void an_event_later_than_the_instant_is_foreseen_and_not_counted() {
        utc.history.bought(107, 1, 1_250, 1, T);
        holds(Truth.FALSE, T, utc.evaluate("bought ever", T - 5));
        holds(Truth.TRUE, Evaluation.FOREVER, utc.evaluate("bought ever", T));
    }

    @Test
    void a_lapsed_customer_lapses_ninety_times_24_hours_after_the_last_order() {
        utc.history.bought(107, 1, 1_250, 1, T - 200 * DAY).bought(107, 1, 1_250, 2, T);
        String rule = "bought ever and never bought in last 90 days";
        holds(Truth.FALSE, T + 90 * DAY, utc.evaluate(rule, T + 3));
        holds(Truth.TRUE, Evaluation.FOREVER, utc.evaluate(rule, T + 90 * DAY));
    }

    @Test
    void of_two_needed_orders_the_older_decides_when_the_count_falls() {
        utc.history
                .bought(107, 1, 1_250, 1, T)
                .bought(107, 1, 1_250, 2, T + DAY)
                .bought(108, 1, 8_900, 2, T + DAY);
        String rule = "bought >= 2 orders in last 7 days where category is \"Wine\"";
        holds(Truth.TRUE, T + 7 * DAY, utc.evaluate(rule, T + 2 * DAY));
    }

    @Test
    void a_month_ago_is_a_day_of_the_calendar_that_ends_at_midnight() {
        utc.history.bought(107, 1, 1_250, 1, utc.at("2026-01-31T15:00:00"));
        String rule = "bought in last 1 month";
        holds(Truth.TRUE, utc.at("2026-03-01T00:00:00"), utc.evaluate(rule, "2026-02-28T23:59:59"));
        holds(Truth.FALSE, Evaluation.FOREVER, utc.evaluate(rule, "2026-03-01T00:00:00"));
    }

    @Test
    void a_year_after_29_february_ends_on_28_february() {
        utc.history.bought(107, 1, 1_250, 1, utc.at("2024-02-29T15:00:00"));
        holds(Truth.TRUE, utc.at("2025-03-01T00:00:00"), utc.evaluate("bought in last 1 year", "2025-02-28T12:00:00"));
    }

    @Test
    void twenty_four_hours_are_not_a_day_when_the_clocks_change() {
        Evaluating newYork = new Evaluating("America/New_York");
        newYork.history.viewed(101, newYork.at("2026-03-07T12:00:00"));
        holds(
                Truth.TRUE,
                newYork.at("2026-03-08T13:00:00"),
                newYork.evaluate("viewed in last 24 hours", "2026-03-08T12:30:00"));
    }

    @Test
    void a_midnight_that_the_clocks_skip_is_the_first_instant_after_it() {
        Evaluating saoPaulo = new Evaluating("America/Sao_Paulo");
        saoPaulo.history.viewed(101, saoPaulo.at("2018-10-04T12:00:00"));
        holds(
                Truth.TRUE,
                saoPaulo.at("2018-11-04T01:00:00"),
                saoPaulo.evaluate("viewed in last 1 month", "2018-11-03T12:00:00"));
    }

    @Test
    void the_week_begins_on_monday() {
        utc.history.viewed(101, utc.at("2026-11-22T23:59:59"));
        holds(Truth.TRUE, utc.at("2026-11-23T00:00:00"), utc.evaluate("viewed this week", "2026-11-22T23:59:59"));
        holds(Truth.FALSE, Evaluation.FOREVER, utc.evaluate("viewed this week", "2026-11-23T00:00:00"));
    }

    @Test
    void a_period_includes_both_days_it_names() {
        utc.history.viewed(101, utc.at("2026-01-31T23:59:59")).viewed(101, utc.at("2026-02-01T00:00:00"));
        String rule = "viewed >= 1 event between 2026-01-30 and 2026-01-31";
        holds(Truth.FALSE, utc.at("2026-01-31T23:59:59"), utc.evaluate(rule, "2026-01-31T23:59:58"));
        holds(Truth.TRUE, Evaluation.FOREVER, utc.evaluate(rule, "2026-01-31T23:59:59"));
        holds(
                Truth.TRUE,
                Evaluation.FOREVER,
                utc.evaluate("viewed is 1 event since 2026-02-01", "2026-02-02T00:00:00"));
    }
}
