package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.rule.History.Happening;
import org.junit.jupiter.api.Test;

/** SPEC 4.21 to 4.24: what is cancelled or returned. */
class CorrectionsTest {

    private final Evaluating shopper = new Evaluating("UTC");

    private void bought(String id, int quantity, long cents, long order, String local) {
        Happening line = shopper.history.add("order.line", shopper.at(local), id);
        line.product = 107;
        line.quantity = quantity;
        line.amount = cents;
        line.currency = "USD";
        line.order = order;
    }

    private Happening returned(String line, int quantity, long order, String local) {
        Happening back = shopper.history.add("order.returned", shopper.at(local));
        back.quantity = quantity;
        back.order = order;
        back.texts.put("line", line);
        return back;
    }

    private void cancelled(long order, String local) {
        shopper.history.add("order.cancelled", shopper.at(local)).order = order;
    }

    private void isTrue(String rule, String local) {
        assertEquals(Truth.TRUE, shopper.evaluate(rule, local).truth(), rule + " at " + local);
    }

    @Test
    void a_cancelled_order_counts_until_it_is_cancelled() {
        bought("a", 1, 1_000, 5, "2026-11-01T10:00");
        cancelled(5, "2026-11-03T10:00");
        isTrue("bought is 1 order ever", "2026-11-03T09:59:59");
        isTrue("never bought", "2026-11-03T10:00");
        assertEquals(
                shopper.at("2026-11-03T10:00"),
                shopper.evaluate("bought ever", "2026-11-02T00:00").validUntil());
    }

    @Test
    void a_return_takes_its_quantity_and_amount_from_its_line() {
        bought("a", 3, 3_000, 5, "2026-11-01T10:00");
        bought("b", 1, 700, 5, "2026-11-01T10:00");
        returned("a", 2, 5, "2026-11-04T10:00").amount = 1_900;
        shopper.history.happenings.get(2).currency = "USD";
        isTrue("bought is 4 units ever and total amount of bought is 37", "2026-11-04T09:59:59");
        isTrue("bought is 2 units ever and total amount of bought is 18", "2026-11-04T10:00");
        isTrue("bought is 2 lines ever and bought is 1 order ever", "2026-11-04T10:00");
    }

    @Test
    void without_an_amount_it_takes_the_lines_share() {
        bought("a", 3, 1_000, 5, "2026-11-01T10:00");
        returned("a", 1, 5, "2026-11-02T10:00");
        isTrue("total amount of bought is 6.67", "2026-11-02T10:00");
        returned("a", 1, 5, "2026-11-03T10:00");
        isTrue("total amount of bought is 3.33", "2026-11-03T10:00");
    }

    @Test
    void a_line_that_came_back_whole_is_gone_and_with_its_last_line_the_order() {
        bought("a", 1, 1_000, 5, "2026-11-01T10:00");
        bought("b", 2, 1_000, 5, "2026-11-01T10:00");
        returned("a", 1, 5, "2026-11-02T10:00");
        isTrue("bought is 1 line ever and bought is 1 order ever", "2026-11-02T10:00");
        returned("b", 5, 5, "2026-11-03T10:00");
        isTrue("bought is 0 lines ever and bought is 0 orders ever", "2026-11-03T10:00");
    }

    @Test
    void the_order_keeps_its_time_for_windows() {
        bought("a", 2, 1_000, 5, "2026-11-01T10:00");
        returned("a", 1, 5, "2026-11-20T10:00");
        isTrue("bought is 1 unit in last 30 days", "2026-12-01T09:59:59");
        isTrue("never bought in last 30 days", "2026-12-01T10:00");
        assertEquals(
                shopper.at("2026-12-01T10:00"),
                shopper.evaluate("bought in last 30 days", "2026-11-05T10:00").validUntil());
    }

    @Test
    void a_correction_that_comes_before_its_order_waits_for_it() {
        cancelled(5, "2026-11-01T09:00");
        returned("a", 1, 6, "2026-11-01T09:00");
        isTrue("never bought", "2026-11-01T09:30");
        bought("z", 1, 100, 5, "2026-11-01T10:00");
        bought("a", 2, 100, 6, "2026-11-01T10:00");
        isTrue("bought is 1 unit ever", "2026-11-01T10:00");
    }

    @Test
    void a_correction_of_one_order_leaves_others_alone() {
        bought("a", 1, 100, 5, "2026-11-01T10:00");
        cancelled(6, "2026-11-02T10:00");
        returned("a", 1, 7, "2026-11-02T10:00");
        isTrue("bought is 1 unit ever", "2026-11-03T10:00");
    }
}
