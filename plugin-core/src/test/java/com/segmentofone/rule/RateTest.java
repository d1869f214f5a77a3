package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** SPEC 15.18 to 15.20: counts per period. */
class RateTest {

    private static final String RATE = "bought >= 1 order per month in last 6 months";

    private final Evaluating shop = new Evaluating("America/New_York");

    private void ordered(long order, String local) {
        shop.history.bought(101, 1, 199, order, shop.at(local));
    }

    @Test
    void periods_are_counted_from_the_first_event_on() {
        ordered(1, "2026-01-31T10:00:00");
        ordered(2, "2026-02-10T10:00:00");
        long third = shop.at("2026-03-31T00:00:00");
        assertEquals(Evaluation.of(Truth.TRUE, third), shop.evaluate(RATE, "2026-02-20T00:00:00"));
        assertEquals(Truth.FALSE, shop.evaluate(RATE, third).truth());
    }

    @Test
    void a_customer_who_came_earlier_has_had_more_periods() {
        ordered(1, "2026-02-10T10:00:00");
        shop.history.attributes.put("customer_since", AttributeValue.of(LocalDate.of(2026, 1, 1)));
        assertEquals(Truth.FALSE, shop.evaluate(RATE, "2026-02-20T00:00:00").truth());
        assertEquals(
                Truth.TRUE,
                shop.evaluate("bought is 0.5 orders per month ever", "2026-02-20T00:00:00")
                        .truth());
        assertTrue(shop.compiled(RATE).attributesRead().contains("customer_since"));
    }

    @Test
    void there_are_at_most_as_many_periods_as_in_the_window() {
        shop.history.attributes.put("customer_since", AttributeValue.of(LocalDate.of(2020, 1, 1)));
        ordered(1, "2026-02-10T10:00:00");
        ordered(2, "2026-02-11T10:00:00");
        ordered(3, "2026-02-12T10:00:00");
        assertEquals(
                Truth.TRUE,
                shop.evaluate("bought is 0.5 orders per month in last 6 months", "2026-03-01T00:00:00")
                        .truth());
        assertEquals(
                Truth.TRUE,
                shop.evaluate("bought is 0.25 orders per month in last 1 year", "2026-03-01T00:00:00")
                        .truth());
    }

    @Test
    void before_the_customer_exists_it_is_unknown() {
        shop.history.attributes.put("customer_since", AttributeValue.of(LocalDate.of(2026, 5, 1)));
        assertEquals(
                Evaluation.of(Truth.UNKNOWN, shop.at("2026-05-01T00:00:00")),
                shop.evaluate(RATE, "2026-03-01T00:00:00"));
        assertEquals(Truth.FALSE, shop.evaluate(RATE, "2026-05-01T00:00:00").truth());
    }

    @Test
    void an_explanation_tells_the_rate() {
        ordered(1, "2026-01-31T10:00:00");
        ordered(2, "2026-02-10T10:00:00");
        ordered(3, "2026-02-11T10:00:00");
        Explanation explained =
                shop.compiled(RATE).explain(shop.history, SegmentLookup.NONE, shop.at("2026-03-01T00:00:00"));
        assertEquals("1.5 per month", explained.actual().in(Locale.ENGLISH));
    }
}
