package com.segmentofone.rule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.Examples;
import com.segmentofone.rule.RandomRules;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.TinyStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SPEC 16.7: the grammar in the specification and the parser are of one language. */
class GrammarArchitectureTest {

    private static final Path CASES = Paths.get("src/test/resources/com/segmentofone/rule/cases");

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);

    @Test
    void every_example_and_every_case_is_a_sentence_of_the_grammar() throws IOException {
        Grammar grammar = Grammar.ofTheSpecification();
        Stream<String> examples = Examples.of("accepted").flatMap(e -> Stream.of(e.in(), e.out()));
        Stream<String> cases = Files.list(CASES).map(GrammarArchitectureTest::rule);
        Set<String> outside = Stream.concat(examples, cases)
                .filter(sentence -> text.parse(sentence).isValid() && !grammar.accepts(sentence))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Collections.emptySet(), outside);
    }

    private static String rule(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("rule "))
                    .map(line -> line.substring(5))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatever_is_printed_is_a_sentence_of_the_grammar() throws IOException {
        Grammar grammar = Grammar.ofTheSpecification();
        for (long seed = 0; seed < 500; seed++) {
            Rule rule = new RandomRules(new Random(seed), LocalDate.of(2026, 11, 22)).rule(3);
            String printed = text.print(rule);
            if (text.parse(printed).isValid()) {
                assertTrue(grammar.accepts(printed), printed);
            }
        }
    }

    @Test
    void every_sentence_of_the_grammar_is_read() throws IOException {
        Grammar grammar = Grammar.ofTheSpecification();
        Set<String> unread = new TreeSet<>();
        for (long seed = 0; seed < 5_000; seed++) {
            String sentence = grammar.sentence(new Random(seed));
            assertTrue(grammar.accepts(sentence), sentence);
            text.read(sentence).problems().stream()
                    .filter(p -> p.code().startsWith("text."))
                    .forEach(p -> unread.add(p + ": " + sentence));
        }
        assertEquals(Collections.emptySet(), unread);
    }

    @Test
    void what_begins_a_condition_is_a_word_of_the_grammar() throws IOException {
        Set<String> unknown = new TreeSet<>(Verbs.keywords());
        unknown.removeAll(Grammar.ofTheSpecification().words());
        assertEquals(Collections.emptySet(), unknown);
    }

    @Test
    void every_verb_of_the_catalogue_is_in_the_grammar() throws IOException {
        Grammar grammar = Grammar.ofTheSpecification();
        store.catalogue().events().forEach(kind -> assertTrue(grammar.accepts("never " + kind.verb()), kind.verb()));
    }

    @Test
    void what_is_no_rule_is_no_sentence() throws IOException {
        Grammar grammar = Grammar.ofTheSpecification();
        assertFalse(grammar.accepts("bought >= 2 in last 30 days"));
        assertFalse(grammar.accepts("bought ever and viewed ever or searched ever"));
        assertFalse(grammar.accepts("bought in last 30 days ever"));
    }
}
