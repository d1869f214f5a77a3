package com.segmentofone.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The benchmarks that JMH runs: what each measures, and what becomes of its scores. */
enum Suite {
    RULES(
            "one rule for one shopper, against MVEL, SpEL and hand-written Java",
            RulesBenchmark.class,
            RulesBenchmark::rows),
    EVENTS(
            "handing over a browse event, against one insert on the request",
            EventsBenchmark.class,
            EventsBenchmark::rows),
    SLOTS("filling a slot, against ten content rules of the host", SlotsBenchmark.class, SlotsBenchmark::rows),
    COPURCHASES("learning what goes with what, against a table of all pairs", CoPurchase.class, CoPurchase::rows),
    BASKETS("finding the product hidden from a basket, against simpler ways", BasketRecall.class, BasketRecall::rows);

    private final String about;
    private final Class<?> measured;
    private final Function<Scores, List<Row>> rows;

    Suite(String about, Class<?> measured, Function<Scores, List<Row>> rows) {
        this.about = about;
        this.measured = measured;
        this.rows = rows;
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

    Class<?> measured() {
        return measured;
    }

    List<Row> rows(Scores scores) {
        return rows.apply(scores);
    }
}
