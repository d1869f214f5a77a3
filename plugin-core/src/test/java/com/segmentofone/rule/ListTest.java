package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 15.5 to 15.9: the products of favourites and of the open cart. The {@link TinyStore} has 0 of 101, 3 of 102, and counts no 103. */
class ListTest {

    /** A day on which everything but 104 was twice as dear. */
    private static final long DEAR = 3 * 6_580 * 86_400L;

    private static final long NEXT_DAY = DEAR + 86_400;

    private final Evaluating shop = new Evaluating("UTC");

    private void favourite(String what, long product, long second) {
        shop.history.add("favourite." + what, second).product = product;
    }

    private void cart(String what, long product, int quantity, long second) {
        History.Happening happening = shop.history.add("cart." + what, second);
        happening.order = 5;
        happening.product = product;
        happening.quantity = quantity;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "any of favourites where stock <= 3 | TRUE",
                "any of favourites where stock <= 0 | FALSE",
                "any of favourites where stock <= 3, brand is \"colony\" | TRUE",
                "any of favourites where stock <= 3, brand is \"best choice\" | FALSE",
                "all of favourites where category is \"Cheese\" | TRUE",
                "all of favourites where stock >= 0 | FALSE",
                "none of favourites where category is \"Wine\" | TRUE",
                "none of favourites where stock is not 3 | TRUE",
                "any of favourites | TRUE",
                "none of favourites | FALSE",
                "any of favourites where price_drop >= 50 % | TRUE",
                "all of favourites where price_drop >= 50 | FALSE",
                "any of favourites where price_drop > 50 % | FALSE",
                "any of favourites where price between 4.50 and 4.50 USD | TRUE",
                "any of favourites where price > 0 EUR | FALSE",
                "any of favourites where back_in_stock is \"yes\" | TRUE",
                "any of favourites where back_in_stock is \"no\", product is \"Product 103\" | TRUE",
                "any of cart | FALSE",
                "none of cart where stock is 0 | TRUE",
                "all of cart where stock is 0 | UNKNOWN"
            })
    void a_favourite_of_a_dear_day_and_one_of_the_next(String rule, Truth expected) {
        favourite("added", 102, DEAR);
        favourite("added", 103, NEXT_DAY);
        assertEquals(Evaluation.forever(expected), shop.evaluate(rule, NEXT_DAY + 60));
    }

    @Test
    void what_was_taken_away_is_in_the_list_no_more_and_what_follows_is_foreseen() {
        favourite("added", 102, DEAR);
        favourite("removed", 102, NEXT_DAY);
        assertEquals(Evaluation.of(Truth.TRUE, NEXT_DAY), shop.evaluate("any of favourites", DEAR));
        assertEquals(Evaluation.forever(Truth.FALSE), shop.evaluate("any of favourites", NEXT_DAY));
    }

    @Test
    void a_price_drop_is_since_the_product_was_put_in_and_stayed() {
        favourite("added", 102, DEAR);
        favourite("removed", 102, DEAR + 10);
        favourite("added", 102, NEXT_DAY);
        favourite("added", 102, NEXT_DAY + 10);
        assertEquals(
                Truth.TRUE,
                shop.evaluate("any of favourites where price_drop is 0", NEXT_DAY + 10)
                        .truth());
    }

    @Test
    void a_cart_holds_its_products_until_they_are_ordered() {
        cart("added", 101, 1, DEAR);
        cart("added", 104, 1, DEAR + 1);
        cart("removed", 104, 1, DEAR + 2);
        assertEquals(
                Truth.TRUE,
                shop.evaluate("all of cart where stock is 0", DEAR + 2).truth());
        assertEquals(
                Truth.TRUE,
                shop.evaluate("all of cart where price_drop >= 50", NEXT_DAY).truth());
        shop.history.bought(101, 1, 199, 5, NEXT_DAY);
        assertEquals(Truth.TRUE, shop.evaluate("none of cart", NEXT_DAY).truth());
    }

    @Test
    void an_explanation_names_the_products_and_the_events_that_put_them_in() {
        favourite("added", 102, DEAR);
        favourite("added", 103, NEXT_DAY);
        Explanation explained =
                shop.compiled("any of favourites where stock <= 3").explain(shop.history, SegmentLookup.NONE, NEXT_DAY);
        assertEquals("1 of 2: Product 102", explained.actual().in(Locale.ENGLISH));
        assertEquals("2 点のうち 1 点: Product 102", explained.actual().in(Locale.JAPANESE));
        assertEquals("[e00000]", explained.events().toString());
    }

    @Test
    void changes_of_products_are_read_where_they_matter() {
        assertTrue(
                shop.compiled("any of cart where stock <= 3").eventTypesRead().contains("stock.changed"));
        assertFalse(shop.compiled("any of cart where category is \"Wine\"")
                .eventTypesRead()
                .contains("stock.changed"));
    }
}
