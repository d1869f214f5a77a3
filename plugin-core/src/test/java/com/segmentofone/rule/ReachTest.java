package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.text.RuleText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPEC 19.15: a rule that reaches further back than history is kept is refused with the date. */
class ReachTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZONE);

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store, Kept.days(100, CLOCK, ZONE));

    private List<Problem> problems(String rule) {
        return text.parse(rule).problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bought in last 100 days",
                "bought in last 2400 hours",
                "bought in last 14 weeks",
                "bought in last 3 months",
                "bought this month",
                "bought since 2026-08-17",
                "bought between 2026-08-17 and 2026-09-01",
                "bought ever",
                "days since last bought >= 100",
                "top 10 % by orders of bought in last 100 days"
            })
    void what_is_within_is_taken(String rule) {
        assertEquals(List.of(), problems(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bought in last 101 days",
                "bought in last 2424 hours",
                "bought in last 15 weeks",
                "bought in last 4 months",
                "bought in last 1 year",
                "bought this year",
                "bought since 2026-08-16",
                "bought between 2020-01-01 and 2026-09-01",
                "days since last bought >= 101",
                "days since first viewed > 365",
                "top 10 % by orders of bought in last 101 days",
                "viewed in last 101 days then bought within 7 days"
            })
    void what_reaches_further_is_refused_with_the_date(String rule) {
        Problem problem = problems(rule).get(0);
        assertTrue(problem.code().startsWith("retention."), problem.toString());
        assertTrue(problem.cause().contains("2026-08-17"), problem.cause());
        assertTrue(problem.cause(Locale.JAPANESE).contains("2026-08-17"), problem.cause(Locale.JAPANESE));
        assertTrue(problem.remedy().contains("100"), problem.remedy());
        assertTrue(problem.column() > 0, problem.toString());
    }

    @Test
    void the_place_is_that_of_the_condition() {
        assertEquals(
                26,
                problems("gender is \"F\" and bought in last 200 days").get(0).column());
    }

    @Test
    void without_a_limit_any_time_may_be_asked_about() {
        assertEquals(
                List.of(),
                new RuleText(store.catalogue(), store)
                        .parse("bought since 1999-01-01")
                        .problems());
        assertEquals(LocalDate.parse("2026-08-17"), Kept.days(100, CLOCK, ZONE).from());
    }
}
