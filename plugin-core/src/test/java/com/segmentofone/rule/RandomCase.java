package com.segmentofone.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A random rule, a random shopper and the instants at which something may happen between them; all of it made from the seed. */
final class RandomCase {

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
    private static final long SEGMENT = 7;
    private static final int DAY = 86_400;
    private static final long[] LENGTHS = {60, 3_600, DAY, 7 * DAY};
    private static final int[] YEARS_OF_DAYS = {365, 366, 730, 731, 1_095, 1_096, 1_461};

    final long seed;
    final Rule rule;
    final History history;
    final ZoneId zone;
    final long now;
    private final TinyStore store;
    private final Random random;
    private final long memberUntil;
    private final Map<RelativeCondition, List<CutOff>> cutOffs = new HashMap<>();

    private RandomCase(TinyStore store, long seed, int depth) {
        this.store = store;
        this.seed = seed;
        this.random = new Random(seed);
        String[] moment = MOMENTS[random.nextInt(MOMENTS.length)].split(" ");
        zone = ZoneId.of(moment[1]);
        ZonedDateTime instant = ZonedDateTime.of(LocalDateTime.parse(moment[0]), zone);
        now = instant.toEpochSecond() + (random.nextBoolean() ? 0 : random.nextInt(DAY));
        rule = ruleThatFits(new RandomRules(random, instant.toLocalDate()), depth);
        history = new RandomHistories(random, now).history();
        memberUntil = now + random.nextInt(3 * DAY);
    }

    static RandomCase tree(TinyStore store, long seed) {
        return new RandomCase(store, seed, 3);
    }

    static RandomCase condition(TinyStore store, long seed) {
        return new RandomCase(store, seed, 0);
    }

    private Rule ruleThatFits(RandomRules rules, int depth) {
        Rule made = rules.rule(depth);
        while (!new Fit(store.catalogue()).problems(made).isEmpty()) {
            made = rules.rule(depth);
        }
        return made;
    }

    CompiledRule compiled() {
        StoreSettings settings = StoreSettings.of(zone, Currency.getInstance("USD"));
        return new RuleCompiler(store.catalogue(), store, settings, store, this::cutOffs).compile(rule);
    }

    Truth reference(long at) {
        Boolean truth = new Reference(store, zone, history, memberOf(at), this::cutOffs, at).truth(rule);
        return truth == null ? Truth.UNKNOWN : Truth.of(truth);
    }

    private Set<Long> memberOf(long at) {
        return at < memberUntil ? Collections.singleton(SEGMENT) : Collections.emptySet();
    }

    Evaluation inSegment(long segment, long at) {
        boolean member = memberOf(at).contains(segment);
        return member ? Evaluation.of(Truth.TRUE, memberUntil) : Evaluation.forever(Truth.FALSE);
    }

    List<CutOff> cutOffs(RelativeCondition condition) {
        return cutOffs.computeIfAbsent(condition, this::versions);
    }

    private List<CutOff> versions(RelativeCondition condition) {
        List<Long> from = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            from.add(now + random.nextInt(20 * DAY) - 10 * DAY);
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

    /** Instants around now and long after it, most of them where something may change, or a second before or after. */
    TreeSet<Long> instants(int n) {
        TreeSet<Long> instants = new TreeSet<>();
        for (int i = 0; instants.size() < n; i++) {
            long instant = i < 2 * n ? instant() : now + random.nextInt(2_000 * DAY / 10) * 10L;
            if (instant >= now - 10 * DAY) {
                instants.add(instant);
            }
        }
        return instants;
    }

    private long instant() {
        int beside = random.nextInt(3) - 1;
        switch (random.nextInt(8)) {
            case 0:
                return startOfDay(random.nextInt(91)) + beside;
            case 1:
                return startOfDay(YEARS_OF_DAYS[random.nextInt(YEARS_OF_DAYS.length)]) + beside;
            case 2:
                return now + random.nextInt(20 * DAY);
            case 3:
                return edgeOfCutOff() + beside;
            case 4:
                return memberUntil + beside;
            default:
                return edgeOfEvent() + beside;
        }
    }

    private long edgeOfEvent() {
        if (history.happenings.isEmpty()) {
            return now + random.nextInt(2_000) * (long) DAY;
        }
        long second = history.happenings.get(random.nextInt(history.happenings.size())).second;
        boolean itself = random.nextInt(4) == 0;
        return itself ? second : second + LENGTHS[random.nextInt(LENGTHS.length)] * (1 + random.nextInt(31));
    }

    private long edgeOfCutOff() {
        List<Long> from = new ArrayList<>();
        cutOffs.values().forEach(all -> all.forEach(v -> from.add(v.from())));
        return from.isEmpty() ? edgeOfEvent() : from.get(random.nextInt(from.size()));
    }

    private long startOfDay(int days) {
        LocalDate today = Instant.ofEpochSecond(now).atZone(zone).toLocalDate();
        return today.plusDays(days).atStartOfDay(zone).toEpochSecond();
    }

    @Override
    public String toString() {
        return "seed " + seed + "\n  " + rule + "\n  at " + now + " in " + zone + ", VIP until " + memberUntil + "\n  "
                + history;
    }
}
