package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.rule.EvaluationPropertyTest.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** SPEC 19.3: going from expiry to expiry finds on each of 365 days what evaluating on that day finds. */
class TrueStretchesPropertyTest {

    private static final int DAYS = 365;

    private final TinyStore store = new TinyStore();

    @Provide
    Arbitrary<Case> rules() {
        return Arbitraries.randomValue(r -> new Case(r, r.nextBoolean()));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void the_days_found_are_the_references(@ForAll("rules") Case c) {
        if (!new Fit(store.catalogue()).problems(c.rule).isEmpty()) {
            return;
        }
        StoreSettings settings = StoreSettings.of(c.zone, Currency.getInstance("USD"));
        CompiledRule rule = new RuleCompiler(store.catalogue(), store, settings, store, c::cutOffs).compile(c.rule);
        long[] seconds = days(c);
        boolean[] found = new boolean[seconds.length];
        int[] behind = {0};
        TrueStretches.find(rule, c.history, c::inSegment, seconds, 0, seconds.length, (from, to) -> {
            assertEquals(true, from >= behind[0] && from < to, "stretches in their order");
            behind[0] = to;
            java.util.Arrays.fill(found, from, to, true);
        });
        assertEquals(byTheReference(c, seconds), asList(found));
    }

    private List<Boolean> byTheReference(Case c, long[] seconds) {
        List<Boolean> truths = new ArrayList<>();
        for (long at : seconds) {
            Boolean truth = new Reference(store, c.zone, c.history, c.memberOf(at), c::cutOffs, at).truth(c.rule);
            truths.add(truth != null && truth);
        }
        return truths;
    }

    private static List<Boolean> asList(boolean[] found) {
        List<Boolean> all = new ArrayList<>();
        for (boolean one : found) {
            all.add(one);
        }
        return all;
    }

    private static long[] days(Case c) {
        LocalDate today = Instant.ofEpochSecond(c.now).atZone(c.zone).toLocalDate();
        long[] seconds = new long[DAYS + 1];
        for (int i = 0; i < DAYS; i++) {
            seconds[i] = today.minusDays(DAYS - 1L - i).atStartOfDay(c.zone).toEpochSecond();
        }
        seconds[DAYS] = c.now;
        return seconds;
    }
}
