package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.rule.text.RuleText;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** SPEC 3.10, 1.5, 10.4: no input exhausts stack, memory or patience. */
class MaliciousInputTest {

    private static final String CONDITION = "{\"segment\":7,\"in\":true}";

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);

    private static String times(int count, String part) {
        return String.join("", Collections.nCopies(count, part));
    }

    private static String codeOf(Supplier<ParsedRule> reading) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> reading.get().problems().get(0).code());
    }

    private String textCode(String input) {
        return codeOf(() -> text.parse(input));
    }

    private static String jsonCode(String input) {
        return codeOf(() -> RuleJson.read(input));
    }

    @Test
    void a_megabyte_of_rule_is_refused_at_once() {
        assertEquals("rule.too-long", textCode(times(1 << 16, "bought ever and ")));
        assertEquals("rule.too-long", jsonCode(times(1 << 20, "[")));
    }

    @Test
    void a_text_as_long_as_allowed_has_too_many_conditions() {
        assertEquals("rule.too-many-conditions", textCode(times(31_000, "bought ever and ")));
    }

    @Test
    void parentheses_without_end_are_refused() {
        assertEquals("rule.too-deep", textCode(times(400_000, "(")));
    }

    @Test
    void nots_without_end_are_refused() {
        assertEquals("rule.too-deep", textCode(times(100_000, "not ") + "bought ever"));
    }

    @Test
    void groups_without_end_are_refused() {
        assertEquals("rule.too-deep", textCode(times(33, "any (") + "bought ever" + times(33, ")")));
    }

    @Test
    void json_nested_without_end_is_refused() {
        assertEquals("json.malformed", jsonCode(times(100_000, "[")));
        assertEquals("rule.too-deep", jsonCode(nested(32)));
    }

    @Test
    void json_may_nest_as_deep_as_a_rule() {
        assertEquals(32, RuleJson.read(nested(31)).rule().depth());
    }

    private static String nested(int levels) {
        return document(times(levels, "{\"not\":") + CONDITION + times(levels, "}"));
    }

    private static String document(String node) {
        return "{\"version\":1,\"rule\":" + node + "}";
    }

    @Test
    void json_with_too_many_conditions_is_refused() {
        String many = CONDITION + times(1_000, "," + CONDITION);
        assertEquals("rule.too-many-conditions", jsonCode(document("{\"all\":[" + many + "]}")));
    }

    @Test
    void a_number_too_large_for_memory_is_refused() {
        String condition = "{\"attribute\":\"total_children\",\"operator\":\"is\",\"values\":[%s]}";
        assertEquals("value.too-many-digits", jsonCode(document(String.format(condition, "1e999999999"))));
        assertEquals("json.malformed", jsonCode(document(String.format(condition, times(1_000, "9")))));
        assertEquals("value.too-many-digits", textCode("total_children is " + times(31, "9")));
        assertEquals("value.too-long", textCode("total_children is " + times(400_000, "9")));
    }

    @Test
    void a_text_value_too_long_is_refused() {
        assertEquals("value.too-long", textCode("gender is \"" + times(400_000, "x") + "\""));
    }

    @Test
    void a_pattern_of_stars_takes_no_time() {
        String path = times(1_000, "a");
        String pattern = times(499, "*a") + "b";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(false, TextTest.matches(path, pattern)));
    }

    @Test
    void a_list_too_long_is_refused() {
        assertEquals("value.too-many", textCode("gender in (\"F\"" + times(1_000, ",\"F\"") + ")"));
    }

    @Test
    void thirty_independent_conditions_are_not_tried_in_all_combinations() {
        String many = "total_children is 1" + times(29, " and yearly_income contains \"x\"");
        StringBuilder different = new StringBuilder("total_children is 0");
        for (int i = 1; i < 200; i++) {
            different.append(" or total_children is ").append(i);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(Collections.emptyList(), text.parse(many).problems());
            assertEquals(
                    Collections.emptyList(), text.parse(different.toString()).problems());
        });
    }
}
