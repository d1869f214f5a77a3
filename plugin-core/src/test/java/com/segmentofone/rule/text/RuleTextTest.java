package com.segmentofone.rule.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.Examples;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.ParsedRule;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.Span;
import com.segmentofone.rule.TinyStore;
import com.segmentofone.rule.Value;
import com.segmentofone.rule.Window;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEC 3.4 to 3.9: the readable form, by examples. */
class RuleTextTest {

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);

    static Stream<Examples> accepted() throws IOException {
        return Examples.of("accepted");
    }

    static Stream<Examples> refused() throws IOException {
        return Examples.of("refused");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void an_accepted_text_is_printed_in_its_one_form(Examples example) {
        ParsedRule parsed = text.parse(example.in());
        assertEquals(Collections.emptyList(), parsed.problems());
        assertEquals(example.out(), text.print(parsed.rule()));
        assertEquals(parsed.rule(), text.parse(example.out()).rule());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_refused_text_has_a_place_a_cause_and_a_remedy(Examples example) {
        ParsedRule parsed = text.parse(example.in());
        assertFalse(parsed.isValid(), () -> text.print(parsed.rule()));
        Problem problem = parsed.problems().get(0);
        assertEquals(example.out(), problem.line() + ":" + problem.column() + " " + problem.code());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            assertAll(
                    () -> assertTrue(problem.cause(locale).length() > 5),
                    () -> assertTrue(problem.remedy(locale).length() > 5),
                    () -> assertFalse(problem.cause(locale).contains("{")),
                    () -> assertFalse(problem.remedy(locale).contains("{")));
        }
    }

    @Test
    void the_text_means_the_tree() {
        Rule expected = BehaviourCondition.of(
                "order.line",
                Measure.count(CountUnit.ORDERS),
                Comparison.of(Operator.AT_LEAST, Value.number(2)),
                Window.last(90, Span.DAY),
                Collections.singletonList(Filter.of("category", Comparison.of(Operator.IS, Value.id(13)))));
        assertEquals(
                expected,
                text.parse("bought >= 2 orders in last 90 days where category is \"Wine\"")
                        .rule());
    }

    @Test
    void a_count_without_a_unit_is_told_the_units() {
        Problem problem = text.parse("bought >= 2 in last 30 days").problems().get(0);
        assertEquals("\"bought >= 2\" does not say what is counted.", problem.cause());
        assertEquals(
                "Name the unit, for example: bought >= 2 orders. Possible units: events, orders, lines, units, distinct products, "
                        + "distinct brands, distinct categories, distinct days",
                problem.remedy());
    }

    @Test
    void an_ambiguous_name_is_told_its_candidates() {
        Problem problem =
                text.parse("viewed ever where category is \"dairy\"").problems().get(0);
        assertEquals("Write one of: \"Food/Dairy\"#2, \"Drink/Dairy\"#11", problem.remedy());
    }

    @Test
    void a_misspelt_attribute_is_told_the_nearest() {
        Problem problem = text.parse("brithdate is known").problems().get(0);
        assertTrue(problem.remedy().startsWith("The nearest are: birthdate"), problem.remedy());
    }

    @Test
    void all_problems_of_a_well_formed_text_are_told_in_order() {
        ParsedRule parsed = text.parse("gender is \"X\" and (viewed >= 1 order ever or not total_children is \"3\")");
        assertEquals(
                "[value.not-allowed, count.unit-not-counted, value.type.number]",
                parsed.problems().stream()
                        .map(Problem::code)
                        .collect(java.util.stream.Collectors.toList())
                        .toString());
    }
}
