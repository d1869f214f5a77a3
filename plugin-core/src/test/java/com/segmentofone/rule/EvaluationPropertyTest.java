package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** SPEC 4.1: the evaluator against the naive reference, over random rules and histories. */
class EvaluationPropertyTest {

    private static final String[] MOMENTS = {
        "2026-11-22T12:00:00 UTC",
        "2026-03-08T02:30:00 America/New_York",
        "2026-11-01T01:30:00 America/New_York",
        "2024-02-29T23:59:59 Asia/Tokyo",
        "2023-03-31T00:00:00 Europe/London",
        "2018-11-04T00:00:00 America/Sao_Paulo",
        "2011-12-31T00:00:01 Pacific/Apia",
        "2010-11-07T00:00:30 America/St_Johns",
        "2026-12-31T23:59:59 Asia/Kathmandu"
    };

    private static final int INSTANTS = 60;

    private final TinyStore store = new TinyStore();

    /** One shopper at one instant. */
    static final class Case {
        final Rule rule;
        final History history;
        final ZoneId zone;
        final long now;
        final long memberUntil;
        final Map<RelativeCondition, List<CutOff>> cutOffs = new HashMap<>();
        private final Random random;

        Case(Random random, boolean single) {
            String[] moment = MOMENTS[random.nextInt(MOMENTS.length)].split(" ");
            zone = ZoneId.of(moment[1]);
            ZonedDateTime instant = ZonedDateTime.of(LocalDateTime.parse(moment[0]), zone);
            now = instant.toEpochSecond() + (random.nextBoolean() ? 0 : random.nextInt(86_400));
            LocalDate around = instant.toLocalDate();
            rule = single ? new RandomRules(random, around).condition() : new RandomRules(random, around).rule(3);
            history = new RandomHistories(random, now).history();
            memberUntil = now + random.nextInt(3 * 86_400);
            this.random = random;
        }

        List<CutOff> cutOffs(RelativeCondition condition) {
            return cutOffs.computeIfAbsent(condition, this::versions);
        }

        private List<CutOff> versions(RelativeCondition condition) {
            List<Long> from = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                from.add(now + random.nextInt(20 * 86_400) - 10 * 86_400);
            }
            Collections.sort(from);
            List<CutOff> versions = new ArrayList<>();
            for (long second : from) {
                Rank.Bounds bounds = condition.rank().bounds(numbers());
                versions.add(new CutOff(versions.size() + 1, bounds, 7, Instant.ofEpochSecond(second), second));
            }
            return versions;
        }

        private List<Ratio> numbers() {
            int most = random.nextBoolean() ? 5 : 3_000;
            List<Ratio> numbers = new ArrayList<>();
            for (int i = 1 + random.nextInt(7); i > 0; i--) {
                numbers.add(Ratio.of(random.nextInt(most), random.nextInt(3) == 0 ? 3 : 1));
            }
            Collections.sort(numbers);
            return numbers;
        }

        Set<Long> memberOf(long at) {
            Set<Long> memberOf = new HashSet<>();
            if (at < memberUntil) {
                memberOf.add(7L);
            }
            return memberOf;
        }

        Evaluation inSegment(long segment, long at) {
            boolean member = memberOf(at).contains(segment);
            return member ? Evaluation.of(Truth.TRUE, memberUntil) : Evaluation.forever(Truth.FALSE);
        }

        @Override
        public String toString() {
            return rule + "\n  at " + now + " in " + zone + ", VIP until " + memberUntil + "\n  " + history;
        }
    }

    @Provide
    Arbitrary<Case> trees() {
        return Arbitraries.randomValue(r -> new Case(r, false));
    }

    @Provide
    Arbitrary<Case> conditions() {
        return Arbitraries.randomValue(r -> new Case(r, true));
    }

    private CompiledRule compiled(Case c) {
        StoreSettings settings = StoreSettings.of(c.zone, Currency.getInstance("USD"));
        return new RuleCompiler(store.catalogue(), store, settings, store, c::cutOffs).compile(c.rule);
    }

    private Truth reference(Case c, long at) {
        Boolean truth = new Reference(store, c.zone, c.history, c.memberOf(at), c::cutOffs, at).truth(c.rule);
        return truth == null ? Truth.UNKNOWN : Truth.of(truth);
    }

    private static boolean fits(Case c, TinyStore store) {
        return new Fit(store.catalogue()).problems(c.rule).isEmpty();
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void the_truth_is_the_references(@ForAll("trees") Case c) {
        if (!fits(c, store)) {
            return;
        }
        CompiledRule rule = compiled(c);
        assertEquals(
                reference(c, c.now),
                rule.evaluate(c.history, c::inSegment, c.now).truth());
        assertEquals(reference(c, c.now), rule.truth(c.history, c::inSegment, c.now));
        assertEquals(
                reference(c, c.now),
                rule.explain(c.history, c::inSegment, c.now).truth());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void the_truth_holds_until_its_expiry(@ForAll("trees") Case c) {
        if (fits(c, store)) {
            holdsUntilExpiry(c);
        }
    }

    @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
    void a_conditions_truth_holds_until_its_expiry_and_is_another_then(@ForAll("conditions") Case c) {
        if (!fits(c, store)) {
            return;
        }
        Evaluation evaluation = holdsUntilExpiry(c);
        if (evaluation.validUntil() != Evaluation.FOREVER && !isAnniversary(c.rule)) {
            assertNotEquals(reference(c, evaluation.validUntil()), evaluation.truth());
        }
    }

    private static boolean isAnniversary(Rule rule) {
        return rule instanceof AttributeCondition && ((AttributeCondition) rule).aspect() == Aspect.DAYS_TO_ANNIVERSARY;
    }

    private Evaluation holdsUntilExpiry(Case c) {
        Evaluation evaluation = compiled(c).evaluate(c.history, c::inSegment, c.now);
        assertEquals(reference(c, c.now), evaluation.truth());
        if (evaluation.validUntil() <= c.now) {
            throw new AssertionError("expired at once: " + evaluation);
        }
        for (long at : instants(c, evaluation.validUntil())) {
            assertEquals(
                    evaluation.truth(),
                    reference(c, at),
                    "at " + at + ", said to hold until " + evaluation.validUntil());
        }
        return evaluation;
    }

    /** Every instant before the expiry at which something might change, and the one before it. */
    private Set<Long> instants(Case c, long validUntil) {
        TreeSet<Long> instants = new TreeSet<>();
        instants.add(validUntil == Evaluation.FOREVER ? c.now + 4_000L * 86_400 : validUntil - 1);
        for (History.Happening h : c.history.happenings) {
            for (long days : new long[] {0, 1, 2, 3, 7, 14, 21, 30, 60}) {
                around(instants, h.second + days * 86_400);
            }
            for (int units = 1; units <= 3; units++) {
                around(instants, h.second + units * 60L);
                around(instants, h.second + units * 3_600L);
            }
            for (int days = 4; days <= 62; days++) {
                around(instants, h.second + days * 86_400L);
            }
        }
        c.cutOffs.values().forEach(all -> all.forEach(v -> around(instants, v.from())));
        for (int days = 0; days <= 90; days++) {
            around(instants, startOfDay(c, days));
        }
        for (int days : new int[] {365, 366, 730, 731, 1_095, 1_096, 1_461}) {
            around(instants, startOfDay(c, days));
        }
        return some(instants.subSet(c.now, validUntil));
    }

    /** At most about {@link #INSTANTS}, evenly spread, the last one always. */
    private static Set<Long> some(SortedSet<Long> instants) {
        Set<Long> some = new TreeSet<>();
        int step = 1 + instants.size() / INSTANTS;
        int i = 0;
        for (long instant : instants) {
            if (i++ % step == 0 || instant == instants.last()) {
                some.add(instant);
            }
        }
        return some;
    }

    private static void around(Set<Long> instants, long second) {
        instants.add(second - 1);
        instants.add(second);
    }

    private static long startOfDay(Case c, int days) {
        return Instant.ofEpochSecond(c.now)
                .atZone(c.zone)
                .toLocalDate()
                .plusDays(days)
                .atStartOfDay(c.zone)
                .toEpochSecond();
    }
}
