package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 15.11 to 15.14: the first, last, nth and most frequent value, the hour, and what is known of an event. */
class ValueTest {

    /** 2023-11-14 22:13:20 UTC. */
    private static final long T = 1_700_000_000L;

    private static final long DAY = 86_400;

    private final Evaluating shop = new Evaluating("UTC");

    @BeforeEach
    void a_shopper_viewed_milk_wine_and_cheese_and_visited_by_mail_twice() {
        shop.history.viewed(101, T - 3 * DAY).viewed(107, T - 2 * DAY).viewed(104, T - DAY);
        visited("SEARCH", T - 4 * DAY);
        visited(null, T - 3 * DAY);
        visited("e-mail", T - 2 * DAY);
        visited("E-Mail", T - DAY);
    }

    private void visited(String channel, long second) {
        History.Happening visit = shop.history.add("page.viewed", second);
        if (channel != null) {
            visit.texts.put("channel", channel);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "first channel of visited is \"search\" | TRUE",
                "last channel of visited is \"E-MAIL\" | TRUE",
                "2nd channel of visited is \"e-mail\" | TRUE",
                "3rd channel of visited starts with \"e\" | TRUE",
                "4th channel of visited is \"e-mail\" | UNKNOWN",
                "favourite channel of visited is \"e-mail\" | TRUE",
                "favourite channel of visited contains \"mail\" | TRUE",
                "share of favourite channel of visited > 66 % | TRUE",
                "share of favourite channel of visited >= 67 % | FALSE",
                "first product of viewed is \"Product 101\" | TRUE",
                "last product of viewed in (\"Product 104\", \"Product 102\") | TRUE",
                "2nd product of viewed is not \"Product 107\" | FALSE",
                "first category at level 2 of viewed is \"Milk\" | TRUE",
                "last category at level 2 of viewed is \"Wine\" | TRUE",
                "last brand of viewed is \"pearl\" | TRUE",
                "last brand of bought is \"pearl\" | UNKNOWN",
                "favourite hour of viewed is 22 | TRUE",
                "favourite hour of viewed < 22 | FALSE",
                "viewed is 3 events ever where hour between 22 and 23 | TRUE",
                "visited is 3 events ever where channel is known | TRUE",
                "visited is 1 event ever where channel is unknown | TRUE",
                "viewed is 2 events ever where brand is known | TRUE",
                "bought is 0 events ever where amount is unknown | TRUE"
            })
    void a_value_is_found(String rule, Truth expected) {
        assertEquals(Evaluation.forever(expected), shop.evaluate(rule, T));
    }

    @Test
    void the_first_value_is_another_when_the_first_event_leaves_the_window() {
        String first = "first channel of visited in last 4 days is \"search\"";
        assertEquals(Evaluation.of(Truth.TRUE, T), shop.evaluate(first, T - DAY));
        assertEquals(Evaluation.of(Truth.FALSE, T + 3 * DAY), shop.evaluate(first, T));
        assertEquals(Evaluation.forever(Truth.UNKNOWN), shop.evaluate(first, T + 3 * DAY));
    }

    @Test
    void an_explanation_tells_the_value() {
        assertEquals("e-mail", actual("last channel of visited is \"x\""));
        assertEquals("Product 107", actual("2nd product of viewed is \"Product 101\""));
        assertEquals("22", actual("favourite hour of viewed is 3"));
        assertEquals("unknown", actual("9th channel of visited is \"x\""));
    }

    private String actual(String rule) {
        return shop.compiled(rule)
                .explain(shop.history, SegmentLookup.NONE, T)
                .actual()
                .in(Locale.ENGLISH);
    }
}
