package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 4.25 to 4.28: places among all customers. */
class RankTest {

    private static final long T = 1_700_000_000L;

    private final Evaluating shop = new Evaluating("UTC");

    private static Rank rank(String kind, int number) {
        switch (kind) {
            case "top":
                return Rank.top(BigDecimal.valueOf(number));
            case "bottom":
                return Rank.bottom(BigDecimal.valueOf(number));
            default:
                return Rank.quintile(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "top, 10, 1 2 3 4 5 6 7 8 9 10, 10",
        "top, 11, 1 2 3 4 5 6 7 8 9 10, 9 10",
        "top, 10, 1 1 1 5 5, 5 5",
        "top, 1, 7, 7",
        "bottom, 20, 1 2 3 4 5, 1",
        "bottom, 21, 1 2 3 4 5, 1 2",
        "bottom, 20, 1 1 1 4 5, 1 1 1",
        "quintile, 1, 1 2 3 4 5 6 7 8 9 10, 1 2",
        "quintile, 3, 1 2 3 4 5 6 7 8 9 10, 5 6",
        "quintile, 5, 1 2 3 4 5 6 7 8 9 10, 9 10",
        "quintile, 2, 1 1 1 1 5, ''"
    })
    void a_place_is_the_smallest_that_holds_its_share(String kind, int number, String ranked, String in) {
        List<Ratio> all = new ArrayList<>();
        for (String one : ranked.split(" ")) {
            all.add(Ratio.parse(one));
        }
        Rank rank = rank(kind, number);
        Rank.Bounds bounds = rank.bounds(all);
        assertEquals(
                in,
                all.stream()
                        .filter(v -> rank.holds(v, bounds))
                        .map(Ratio::toString)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void every_customer_is_in_one_quintile() {
        List<Ratio> all = new ArrayList<>();
        for (int i = 0; i < 97; i++) {
            all.add(Ratio.of(i * i % 31, 1 + i % 3));
        }
        Collections.sort(all);
        for (Ratio one : all) {
            long in = 0;
            for (int q = 1; q <= 5; q++) {
                in += Rank.quintile(q).holds(one, Rank.quintile(q).bounds(all)) ? 1 : 0;
            }
            assertEquals(1, in, one.toString());
        }
    }

    @Test
    void nobody_ranked_is_no_cut_off() {
        assertNull(Rank.top(BigDecimal.TEN).bounds(Collections.<Ratio>emptyList()));
    }

    @Test
    void a_number_is_told_with_its_cut_off_and_when_that_was_found() {
        shop.history.bought(101, 1, 2_000, 1, T - 10).bought(102, 1, 3_000, 2, T - 10);
        String big = "top 10 % by average order value of bought in last 12 months";
        assertEquals(Evaluation.forever(Truth.UNKNOWN), shop.evaluate(big, T));
        assertEquals("25.00 USD; no cut-off has been published yet", actual(big));
        Rank.Bounds bounds = new Rank.Bounds(Ratio.of(5_000, 2), null);
        shop.cutOffs.add(new CutOff(1, bounds, 10_281, java.time.Instant.ofEpochSecond(T), T));
        assertEquals(Truth.UNKNOWN, shop.evaluate(big, T - 1).truth());
        assertEquals(T, shop.evaluate(big, T - 1).validUntil());
        assertEquals(Truth.TRUE, shop.evaluate(big, T).truth());
        assertEquals("25.00 USD; the cut-off is 25.00 USD, from 10,281 customers as of 2023-11-14 22:13", actual(big));
    }

    private String actual(String rule) {
        return shop.compiled(rule)
                .explain(shop.history, SegmentLookup.NONE, T)
                .actual()
                .in(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"top, 9/3", "top, 10/3", "top, 3", "bottom, 9/3", "bottom, 10/3", "quintile, 9/3", "quintile, 10/3"})
    void whole_numbers_are_held_against_a_quotient_as_any_number_is(String kind, String edge) {
        Rank rank = rank(kind, 2);
        Ratio bound = Ratio.parse(edge);
        Rank.Bounds bounds = kind.equals("bottom") ? new Rank.Bounds(null, bound) : new Rank.Bounds(bound, null);
        for (long number = 0; number < 8; number++) {
            assertEquals(
                    rank.holds(Ratio.whole(number), bounds),
                    rank.wholeTest(bounds).test(number),
                    number + " to " + edge);
        }
    }
}
