package com.segmentofone.rule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.rule.RandomRules;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleValidator;
import com.segmentofone.rule.TinyStore;
import com.segmentofone.rule.json.RuleJson;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.StringLength;

/** SPEC 3.3: JSON to text to JSON loses nothing; and nothing that is typed makes the parser fail. */
class RoundTripPropertyTest {

    private static final String[] SCRAPS = {
        "bought",
        "viewed",
        "viewed category",
        "never",
        ">=",
        "<",
        "2",
        "2.5",
        "orders",
        "events",
        "in",
        "last",
        "30",
        "days",
        "where",
        "category",
        "is",
        "not",
        "\"Wine\"",
        "\"Dairy\"",
        "#2",
        "and",
        "or",
        "(",
        ")",
        ",",
        "between",
        "2026-01-01",
        "gender",
        "\"F\"",
        "segment",
        "\"VIP\"",
        "all",
        "any",
        "favourite",
        "at",
        "level",
        "of",
        "total",
        "amount",
        "USD",
        "since",
        "this",
        "month",
        "ever",
        "top",
        "%",
        "by",
        "cart",
        "items",
        "untouched",
        "hour",
        "share",
        "quintile",
        "known",
        "age",
        "birthdate",
        "distinct",
        "attribute",
        "brand",
        "\"",
        "\\",
        "é",
        "\u0000",
        "-",
        "did",
        "site",
        "event",
        "\"workshop\"",
        "topic",
        "then",
        "within",
        "favourites",
        "stock",
        "none",
        "first",
        "2nd",
        "one",
        "without",
        "per"
    };

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.randomValue(r -> new RandomRules(r, LocalDate.of(2026, 11, 22)).rule(4));
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.randomValue(RoundTripPropertyTest::scrapsOf);
    }

    private static String scrapsOf(Random random) {
        StringBuilder joined = new StringBuilder();
        for (int i = random.nextInt(25); i > 0; i--) {
            joined.append(SCRAPS[random.nextInt(SCRAPS.length)]).append(random.nextInt(8) == 0 ? "" : " ");
        }
        return joined.toString();
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void json_to_text_to_json_is_lossless(@ForAll("rules") Rule rule) {
        String json = RuleJson.write(rule);
        assertEquals(rule, RuleJson.read(json).rule());
        if (new RuleValidator(store.catalogue(), store).problems(rule).isEmpty()) {
            assertEquals(json, RuleJson.write(text.parse(text.print(rule)).rule()));
        }
    }

    @Property(tries = 3_000)
    void scraps_of_rules_are_parsed_or_refused(@ForAll("scraps") String scraps) {
        parsedOrRefused(scraps);
    }

    @Property(tries = 500)
    void any_text_is_parsed_or_refused(@ForAll @StringLength(max = 200) String any) {
        parsedOrRefused(any);
        RuleJson.read(any).problems().forEach(p -> p.cause());
    }

    private void parsedOrRefused(String input) {
        text.parse(input)
                .problems()
                .forEach(p -> assertEquals(true, p.line() > 0 && p.remedy().length() > 0));
        if (text.parse(input).isValid()) {
            Rule rule = text.parse(input).rule();
            assertEquals(rule, text.parse(text.print(rule)).rule());
        }
    }
}
