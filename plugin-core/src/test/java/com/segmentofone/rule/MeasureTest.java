package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 4.2 to 4.13: what is measured, by examples. */
class MeasureTest {

    private static final long T = 1_700_000_000L;
    private static final long DAY = 86_400L;

    private final Evaluating shop = new Evaluating("UTC");

    @BeforeEach
    void a_shopper_bought_wine_and_milk_and_viewed_more() {
        shop.history.bought(107, 2, 2_500, 1, T - 20 * DAY);
        shop.history.bought(101, 1, 199, 1, T - 20 * DAY);
        shop.history.bought(108, 1, 8_900, 2, T - 5 * DAY);
        shop.history
                .viewed(104, T - 3 * DAY)
                .viewed(105, T - 2 * DAY)
                .viewed(107, T - DAY)
                .viewed(108, T - DAY);
        shop.history.attributes.put("gender", AttributeValue.of("f"));
        shop.history.attributes.put("birthdate", AttributeValue.of(LocalDate.of(1990, 11, 20)));
        shop.history.attributes.put("yearly_income", AttributeValue.of("$30K - $50K"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bought is 2 orders | TRUE",
                "bought is 3 lines | TRUE",
                "bought is 4 units | TRUE",
                "bought is 3 distinct products | TRUE",
                "bought is 2 distinct days | TRUE",
                "bought is 2 distinct brands | TRUE",
                "bought is 2 distinct categories at level 0 | TRUE",
                "bought is 1 order ever where category is \"Milk\" | TRUE",
                "bought is 1 order ever where category is \"Food\" | TRUE",
                "bought is 2 lines ever where category is \"Drink\" | TRUE",
                "bought is 2 lines ever where category is not \"Food\" | TRUE",
                "bought is 0 orders ever where category is \"Produce\" | TRUE",
                "bought ever where brand is \"PEARL\" | TRUE",
                "viewed >= 1 event ever where brand is not \"Pearl\" | TRUE",
                "viewed is 1 event ever where brand is not \"Pearl\" | TRUE",
                "bought ever where price between 80 and 90 USD, quantity is 1 | TRUE",
                "total amount of bought is 115.99 | TRUE",
                "total amount of bought >= 116 USD in last 30 days | FALSE",
                "total amount of bought > 0 EUR | FALSE",
                "total quantity of bought > 3 | TRUE",
                "average amount of bought between 38.66 and 38.67 | TRUE",
                "average amount of bought is 38.66 | FALSE",
                "lowest amount of bought is 1.99 | TRUE",
                "highest price of viewed is 89 | TRUE",
                "average amount of bought > 0 EUR | UNKNOWN",
                "average quantity of added to cart > 1 | UNKNOWN",
                "average order value of bought is 57.995 | TRUE",
                "average order value of bought in last 10 days is 89 USD | TRUE",
                "average order value of bought > 0 EUR | UNKNOWN",
                "average order value of bought in last 1 day > 0 | UNKNOWN",
                "share of amount of bought >= 98 % ever where category is \"Wine\" | TRUE",
                "share of amount of bought where category is \"Wine\" >= 98.29 % | FALSE",
                "share of orders of bought is 50 % where category is \"Milk\" | TRUE",
                "share of lines of bought > 33 % where category is \"Milk\" | TRUE",
                "share of units of bought is 25 % where category is \"Milk\" | TRUE",
                "share of events of viewed is 50 % where category is \"Wine\" | TRUE",
                "share of events of searched is 50 % where phrase is \"x\" | UNKNOWN",
                "share of favourite category at level 2 of bought is 75 % | TRUE",
                "share of favourite brand of viewed >= 66 % | TRUE",
                "share of favourite brand of added to cart > 0 % | UNKNOWN",
                "bought is 0 orders where offers >= 1 | TRUE",
                "bought is 2 orders where offers is 0 | TRUE",
                "days since last bought is 5 | TRUE",
                "days since first bought >= 20 | TRUE",
                "days since last searched >= 1 | UNKNOWN",
                "not days since last searched >= 1 | UNKNOWN",
                "days since last searched >= 1 or gender is \"F\" | TRUE",
                "days since last searched >= 1 and gender is \"M\" | FALSE",
                "favourite category at level 1 of viewed ever is \"Alcohol\" | TRUE",
                "favourite category at level 1 of viewed in last 30 days is \"Food/Produce\" | FALSE",
                "favourite category at level 0 of bought ever in (\"Food\", \"Drink\") | TRUE",
                "favourite brand of bought ever is \"pearl\" | TRUE",
                "favourite brand of added to cart ever is \"Pearl\" | UNKNOWN",
                "gender is \"F\" | TRUE",
                "yearly_income starts with \"＄３０ｋ\" | TRUE",
                "total_children >= 1 | UNKNOWN",
                "total_children is unknown | TRUE",
                "birthdate < 1990-11-21 | TRUE",
                "age of birthdate is 32 | TRUE",
                "days to anniversary of birthdate between 5 and 6 | TRUE"
            })
    void a_rule_over_it_is(String rule, Truth truth) {
        assertEquals(truth, shop.evaluate(rule, T).truth());
    }

    @Test
    void an_offer_belongs_to_its_order_whenever_it_was_recorded() {
        History.Happening offer = shop.history.add("offer.applied", T + DAY);
        offer.order = 1;
        offer.texts.put("offer", "7");
        assertEquals(
                Truth.TRUE,
                shop.evaluate("share of orders of bought is 50 % where offers is 1", T)
                        .truth());
        assertEquals(
                "[offer.applied, order.line]",
                shop.compiled("bought ever where offers >= 1").eventTypesRead().toString());
    }

    @Test
    void of_equal_favourites_the_one_used_last_wins() {
        Evaluating tied = new Evaluating("UTC");
        tied.history.viewed(104, T - 10).viewed(107, T - 5).viewed(104, T - 4).viewed(108, T - 1);
        String wine = "favourite category at level 1 of viewed ever is \"Alcohol\"";
        assertEquals(Truth.TRUE, tied.evaluate(wine, T).truth());
        assertEquals(Evaluation.of(Truth.FALSE, T - 1), tied.evaluate(wine, T - 2));
    }

    @Test
    void the_age_changes_at_midnight_of_the_birthday() {
        long birthday = shop.at("2023-11-20T00:00:00");
        assertEquals(Evaluation.of(Truth.FALSE, birthday), shop.evaluate("age of birthdate >= 33", T));
        assertEquals(Evaluation.forever(Truth.TRUE), shop.evaluate("age of birthdate >= 33", birthday));
    }

    @Test
    void a_leap_day_has_its_anniversary_on_28_february_of_common_years() {
        shop.history.attributes.put("birthdate", AttributeValue.of(LocalDate.of(2000, 2, 29)));
        String today = "days to anniversary of birthdate is 0";
        assertEquals(
                Evaluation.of(Truth.TRUE, shop.at("2023-03-01T00:00:00")), shop.evaluate(today, "2023-02-28T10:00:00"));
        assertEquals(Truth.FALSE, shop.evaluate(today, "2024-02-28T10:00:00").truth());
        assertEquals(Truth.TRUE, shop.evaluate(today, "2024-02-29T10:00:00").truth());
        assertEquals(
                Truth.TRUE,
                shop.evaluate("age of birthdate is 23", "2023-02-28T00:00:00").truth());
    }
}
