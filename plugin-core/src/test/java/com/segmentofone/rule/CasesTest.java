package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.rule.text.RuleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every case: the evaluator, its explanation and the naive reference must all say what the file says. */
class CasesTest {

    private static final Path FOLDER = Paths.get("src/test/resources/com/segmentofone/rule/cases");

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);

    static Stream<CaseFile> cases() throws IOException {
        return Files.list(FOLDER).sorted().map(CaseFile::read);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_case_holds(CaseFile file) {
        try {
            check(file);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(file + ": " + failure.getMessage(), failure);
        }
    }

    private void check(CaseFile file) {
        assertFalse(file.clauses.isEmpty(), "a case names the clauses that it shows");
        ParsedRule parsed = text.parse(file.rule);
        if (file.place != null) {
            refused(file, parsed);
            return;
        }
        assertEquals(Collections.emptyList(), parsed.problems());
        forms(file, parsed.rule());
        assertTrue(file.sentence != null || file.printed != null || !file.outcomes.isEmpty(), "nothing is expected");
        file.outcomes.forEach(outcome -> holds(file, parsed.rule(), outcome));
    }

    private static void refused(CaseFile file, ParsedRule parsed) {
        assertFalse(parsed.isValid());
        Problem problem = parsed.problems().get(0);
        assertEquals(file.place, problem.line() + ":" + problem.column());
        assertEquals(file.cause, problem.cause());
        assertEquals(file.remedy, problem.remedy());
        assertFalse(problem.cause(Locale.JAPANESE).isEmpty());
        assertFalse(problem.remedy(Locale.JAPANESE).isEmpty());
    }

    private void forms(CaseFile file, Rule rule) {
        assertEquals(rule, RuleJson.read(RuleJson.write(rule)).rule());
        assertEquals(rule, text.parse(text.print(rule)).rule());
        if (file.printed != null) {
            assertEquals(file.printed, text.print(rule));
        }
        String sentence = new RuleWords(store.catalogue(), store).sentence(rule, Locale.ENGLISH);
        assertEquals(file.sentence == null ? sentence : file.sentence, sentence);
    }

    private void holds(CaseFile file, Rule rule, CaseOutcome expected) {
        CompiledRule compiled = compiled(file, rule);
        Evaluation found = compiled.evaluate(file.history, file::inSegment, expected.at);
        assertEquals(expected.evaluation, found, () -> "expected " + expected.evaluation + " but it is " + found);
        Truth truth = expected.evaluation.truth();
        long until = expected.evaluation.validUntil();
        long last = until == Evaluation.FOREVER ? expected.at + 4_000L * 86_400 : until - 1;
        for (long at : new long[] {expected.at, last}) {
            assertEquals(truth, compiled.truth(file.history, file::inSegment, at));
            assertEquals(truth, reference(file, rule, at), "by the reference at " + at);
        }
        if (expected.tight) {
            assertNotEquals(truth, compiled.truth(file.history, file::inSegment, until), "at the expiry");
            assertNotEquals(truth, reference(file, rule, until), "by the reference at the expiry");
        }
        explained(compiled.explain(file.history, file::inSegment, expected.at), expected);
    }

    private static void explained(Explanation explanation, CaseOutcome expected) {
        assertEquals(expected.evaluation.truth(), explanation.truth());
        if (expected.events != null) {
            assertEquals(expected.events, explanation.events());
        }
        expected.because.forEach((path, said) ->
                assertEquals(said, at(explanation, path).actual().in(Locale.ENGLISH)));
    }

    private static Explanation at(Explanation explanation, String path) {
        if (explanation.path().equals(path)) {
            return explanation;
        }
        return explanation.parts().stream()
                .filter(p -> (path + "/").startsWith(p.path() + "/"))
                .map(p -> at(p, path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + path));
    }

    private CompiledRule compiled(CaseFile file, Rule rule) {
        StoreSettings settings = StoreSettings.of(file.zone, Currency.getInstance("USD"));
        return new RuleCompiler(store.catalogue(), store, settings, store, c -> file.cutOffs).compile(rule);
    }

    private Truth reference(CaseFile file, Rule rule, long at) {
        Set<Long> memberOf = new HashSet<>(file.members.keySet());
        memberOf.removeIf(segment -> !file.inSegment(segment, at).isTrue());
        Boolean truth = new Reference(store, file.zone, file.history, memberOf, c -> file.cutOffs, at).truth(rule);
        return truth == null ? Truth.UNKNOWN : Truth.of(truth);
    }
}
