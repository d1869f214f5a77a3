package com.segmentofone.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** The benchmarks: what each measures, and how its rows come about: from scores of JMH, or from a run of its own. */
enum Suite {
    RULES(
            "one rule for one shopper, against MVEL, SpEL and hand-written Java",
            RulesBenchmark.class,
            RulesBenchmark::rows),
    EVENTS(
            "handing over an event, against an insert; and what becomes of it in 100 segments, against MVEL and inserts",
            EventsBenchmark.class,
            EventsBenchmark::rows,
            MembershipsBenchmark::run),
    AUDIENCE(
            "who is in a hundred rules, of a million customers, against DuckDB and PostgreSQL", AudienceBenchmark::run),
    SLOTS("filling a slot, against ten content rules of the host", SlotsBenchmark.class, SlotsBenchmark::rows),
    COPURCHASES("learning what goes with what, against a table of all pairs", CoPurchase.class, CoPurchase::rows),
    TIME(
            "memberships that end by time alone: lateness, and a million at one midnight",
            TimeBenchmark.class,
            TimeBenchmark::rows),
    GROWTH(
            "cost of an event and of a due membership, in a store and in one of ten times the size",
            GrowthBenchmark.class,
            GrowthBenchmark::rows),
    BASKETS("finding the product hidden from a basket, against simpler ways", BasketRecall.class, BasketRecall::rows);

    private final String about;
    private final Class<?> measured;
    private final Function<Scores, List<Row>> rows;
    private final Callable<List<Row>> run;

    Suite(String about, Class<?> measured, Function<Scores, List<Row>> rows) {
        this(about, measured, rows, List::of);
    }

    Suite(String about, Callable<List<Row>> run) {
        this(about, null, scores -> List.of(), run);
    }

    Suite(String about, Class<?> measured, Function<Scores, List<Row>> rows, Callable<List<Row>> run) {
        this.about = about;
        this.measured = measured;
        this.rows = rows;
        this.run = run;
    }

    static Suite named(String name) {
        return Arrays.stream(values())
                .filter(suite -> suite.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark " + name + "; bin/bench lists them"));
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String about() {
        return about;
    }

    boolean isOfJmh() {
        return measured != null;
    }

    Class<?> measured() {
        return measured;
    }

    /** What JMH does not run. */
    List<Row> run() throws Exception {
        return run.call();
    }

    List<Row> rows(Scores scores) {
        return rows.apply(scores);
    }
}
