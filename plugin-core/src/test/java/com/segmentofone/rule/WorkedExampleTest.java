package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.text.RuleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The example of a new event and a new field in CONTRIBUTING.md is this code, and does what is said there. */
class WorkedExampleTest {

    private static final String RULE =
            "reviewed >= 2 distinct products in last 30 days where category is \"Wine\", stars >= 4";
    private static final long T = 1_700_000_000L;
    private static final long DAY = 86_400L;

    private final TinyStore store = new TinyStore();
    private final Catalogue catalogue = Catalogue.standard(store, Reviews.written());
    private final RuleText text = new RuleText(catalogue, store);

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void the_document_shows_the_class_and_the_rule() throws IOException {
        String code = text(Paths.get("src/test/java/com/segmentofone/rule/Reviews.java"));
        String document = text(Paths.get("../CONTRIBUTING.md"));
        assertTrue(document.contains("```java\n" + code.substring(code.indexOf("/** What a shopper")) + "```"));
        assertTrue(document.contains("`" + RULE + "`"));
    }

    @Test
    void the_declaration_is_enough_for_parsing_printing_and_validation() {
        assertEquals(RULE, text.print(text.parse(RULE).rule()));
        Problem problem =
                text.parse("reviewed where stars is \"many\"").problems().get(0);
        assertEquals("\"stars\" is a number, and \"many\" is none.", problem.cause());
        assertEquals(
                "Use one of: events, distinct products, distinct days",
                text.parse("reviewed >= 2 orders").problems().get(0).remedy());
    }

    @Test
    void and_for_evaluation_and_explanation() {
        History history = new History();
        reviewed(history, 107, "5", T);
        reviewed(history, 108, "4", T + DAY);
        reviewed(history, 108, "3", T + 2 * DAY);
        CompiledRule rule = new RuleCompiler(
                        catalogue, store, StoreSettings.of(ZoneId.of("UTC"), Currency.getInstance("USD")), store)
                .compile(text.parse(RULE).rule());
        Evaluation now = rule.evaluate(history, SegmentLookup.NONE, T + 3 * DAY);
        assertEquals(Evaluation.of(Truth.TRUE, T + 30 * DAY), now);
        Explanation explanation = rule.explain(history, SegmentLookup.NONE, T + 3 * DAY);
        assertEquals("2 distinct products", explanation.actual().in(Locale.ENGLISH));
    }

    private static void reviewed(History history, long product, String stars, long second) {
        History.Happening happening = history.add("review.written", second);
        happening.product = product;
        happening.texts.put("stars", stars);
    }
}
