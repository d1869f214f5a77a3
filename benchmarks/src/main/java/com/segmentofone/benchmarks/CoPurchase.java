package com.segmentofone.benchmarks;

import com.segmentofone.recommend.Association;
import com.segmentofone.recommend.Bought;
import com.segmentofone.recommend.CrossSellModel;
import com.segmentofone.recommend.CrossSellTraining;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Co-purchases of FoodMart's 10,281 customers and 251,395 sales lines: learning them all from memory, with what the model takes there,
 * and finding what goes with what one customer has bought (at most 32 products, and each two of them). Beside it, the plain way: a
 * table of all pairs in hash maps, which knows no sets of two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class CoPurchase {

    private static final int MOST = 4_000_000;

    private final Sold sold = Sold.foodMart();
    private final List<List<Long>> customers = new ArrayList<>();
    private CrossSellModel model;
    private Map<Long, Map<Long, Integer>> pairs;
    private int next;

    @Setup
    public void prepare() {
        model = learned();
        pairs = countedPairs();
        for (Bought bought : sold.all()) {
            customers.add(products(bought));
        }
    }

    @Benchmark
    public List<Association> ofOneCustomer() {
        return model.associations(customers.get(next++ % customers.size()), Collections.<Long>emptySet());
    }

    @Benchmark
    public Map<Long, Integer> ofOneCustomerInTableOfPairs() {
        Map<Long, Integer> together = new HashMap<>();
        for (Long product : customers.get(next++ % customers.size())) {
            pairs.getOrDefault(product, Collections.<Long, Integer>emptyMap())
                    .forEach((other, count) -> together.merge(other, count, Integer::sum));
        }
        return together;
    }

    @Benchmark
    public CrossSellModel everybody(Kilobytes memory) {
        long before = used();
        CrossSellModel learned = learned();
        memory.kilobytes = (used() - before) / 1024;
        return learned;
    }

    @Benchmark
    public Map<Long, Map<Long, Integer>> everybodyInTableOfPairs(Kilobytes memory) {
        long before = used();
        Map<Long, Map<Long, Integer>> counted = countedPairs();
        memory.kilobytes = (used() - before) / 1024;
        return counted;
    }

    private CrossSellModel learned() {
        CrossSellModel fresh = new CrossSellModel();
        new CrossSellTraining(sold, fresh, MOST, Clock.systemUTC()).accept(() -> true);
        return fresh;
    }

    private Map<Long, Map<Long, Integer>> countedPairs() {
        Map<Long, Map<Long, Integer>> counted = new HashMap<>();
        for (Bought bought : sold.all()) {
            List<Long> products = products(bought);
            for (Long one : products) {
                Map<Long, Integer> others = counted.computeIfAbsent(one, p -> new HashMap<>());
                products.forEach(other -> others.merge(other, 1, Integer::sum));
            }
        }
        return counted;
    }

    private static List<Long> products(Bought bought) {
        List<Long> products = new ArrayList<>();
        for (int i = 0; i < bought.size(); i++) {
            products.add(bought.product(i));
        }
        return products;
    }

    static List<Row> rows(Scores scores) {
        String pairs = scores.of("table of pairs", "ofOneCustomerInTableOfPairs");
        double ours = scores.of("everybody.kilobytes");
        double theirs = scores.of("everybodyInTableOfPairs.kilobytes");
        return List.of(
                Row.atMost("one-customer-ms", 5, scores.of("ofOneCustomer") / 1e6, pairs),
                Row.atMost(
                        "memory-vs-pairs",
                        1,
                        ours / theirs,
                        String.format("table of pairs %,.0f KiB; ours %,.0f", theirs, ours)));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What one model takes; the time of these two is with two collections of garbage. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Kilobytes {
        public long kilobytes;
    }
}
