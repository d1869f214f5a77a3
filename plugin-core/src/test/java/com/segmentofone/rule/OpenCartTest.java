package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** SPEC 4.29 to 4.31: the open cart. */
class OpenCartTest {

    private static final long T = 1_700_000_000L;
    private static final long HOUR = 3_600;
    private static final String ABANDONED = "cart items >= 1 and cart untouched >= 1 hour";

    private final Evaluating shop = new Evaluating("UTC");

    private void cart(String type, long cart, long product, int quantity, long cents, long second) {
        History.Happening happening = shop.history.add(type, second);
        happening.order = cart;
        happening.product = product;
        happening.quantity = quantity;
        happening.amount = cents;
        happening.currency = "USD";
    }

    private Truth truth(String rule, long at) {
        return shop.evaluate(rule, at).truth();
    }

    @Test
    void a_cart_is_abandoned_at_the_exact_second() {
        cart("cart.added", 5, 101, 2, 398, T);
        assertEquals(Evaluation.of(Truth.FALSE, T + HOUR), shop.evaluate(ABANDONED, T));
        assertEquals(Evaluation.forever(Truth.TRUE), shop.evaluate(ABANDONED, T + HOUR));
    }

    @Test
    void a_touch_begins_the_hour_again_and_an_order_ends_it() {
        cart("cart.added", 5, 101, 2, 398, T);
        cart("cart.updated", 5, 101, 3, 597, T + 100);
        assertEquals(Truth.FALSE, truth(ABANDONED, T + HOUR));
        shop.history.bought(101, 3, 597, 5, T + 2 * HOUR);
        assertEquals(Evaluation.of(Truth.TRUE, T + 2 * HOUR), shop.evaluate(ABANDONED, T + HOUR + 100));
        assertEquals(Truth.FALSE, truth(ABANDONED, T + 2 * HOUR));
    }

    @Test
    void an_order_of_another_cart_leaves_it_open() {
        cart("cart.added", 5, 101, 2, 398, T);
        shop.history.bought(101, 3, 597, 6, T + 10);
        assertEquals(Truth.TRUE, truth("cart items is 2", T + 20));
    }

    @Test
    void it_knows_its_pieces_products_and_value() {
        cart("cart.added", 5, 101, 2, 398, T);
        cart("cart.added", 5, 102, 1, 450, T + 1);
        cart("cart.added", 5, 101, 1, 199, T + 2);
        cart("cart.removed", 5, 102, 1, 450, T + 3);
        assertEquals(Truth.TRUE, truth("cart items is 3", T + 2 * HOUR));
        assertEquals(Truth.TRUE, truth("cart products is 1", T + 2 * HOUR));
        assertEquals(Truth.TRUE, truth("cart value is 5.97 USD", T + 2 * HOUR));
        assertEquals(Truth.TRUE, truth("cart value is 0 EUR", T + 2 * HOUR));
        assertEquals(Truth.TRUE, truth("cart age is 2 hours", T + 2 * HOUR));
        assertEquals(Truth.TRUE, truth("cart untouched < 2 hours", T + 2 * HOUR));
    }

    @Test
    void an_empty_cart_has_no_age() {
        cart("cart.added", 5, 101, 2, 398, T);
        cart("cart.removed", 5, 101, 2, 398, T + 1);
        assertEquals(Truth.UNKNOWN, truth("cart untouched >= 1 hour", T + HOUR));
        assertEquals(Truth.TRUE, truth("cart items is 0", T + HOUR));
    }

    @Test
    void the_cart_in_use_is_the_one_touched_last() {
        cart("cart.added", 5, 101, 2, 398, T);
        cart("cart.added", 6, 102, 1, 450, T + 1);
        assertEquals(Truth.TRUE, truth("cart value is 4.50", T + 2));
        assertEquals(Truth.TRUE, truth("cart value is 3.98", T));
    }

    @Test
    void an_explanation_tells_how_long_and_of_which_events() {
        cart("cart.added", 5, 101, 2, 398, T);
        Explanation explained =
                shop.compiled("cart untouched >= 1 hour").explain(shop.history, SegmentLookup.NONE, T + 2 * HOUR);
        assertEquals("2 hours", explained.actual().in(Locale.ENGLISH));
        assertEquals("[e00000]", explained.events().toString());
    }
}
