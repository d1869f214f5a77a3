package com.segmentofone.benchmarks;

import com.segmentofone.recommend.Association;
import com.segmentofone.recommend.CrossSellModel;
import com.segmentofone.recommend.CrossSellTraining;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/**
 * How often a product hidden from a real basket is among the first 10 and the first 20 that are proposed for the rest of it. 9,835 baskets of a
 * grocer, one a line: {@code groceries.csv} of the public repository github.com/stedy/Machine-Learning-with-R-datasets, expected in
 * {@code ../shared/data/groceries} beside the project. Line n (from 0) is a test when n is a multiple of 5 and it has two products or
 * more; the hidden one is the (n mod size)-th. Beside the plugin: what sells best, and the confidences of all pairs added up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 1)
@Fork(1)
public class BasketRecall {

    private static final Path FILE = Paths.get("../shared/data/groceries/groceries.csv");

    private final List<long[]> train = new ArrayList<>();
    private final List<List<Long>> queries = new ArrayList<>();
    private final List<Long> hidden = new ArrayList<>();
    private final Map<Long, Map<Long, Integer>> together = new HashMap<>();
    private final List<Long> bestSellers = new ArrayList<>();
    private CrossSellModel model;

    @Setup
    public void prepare() throws IOException {
        if (!Files.exists(FILE)) {
            throw new IllegalStateException(FILE.toAbsolutePath() + " is missing; it is groceries.csv of the public"
                    + " repository github.com/stedy/Machine-Learning-with-R-datasets");
        }
        split(Files.readAllLines(FILE, StandardCharsets.UTF_8));
        train.forEach(this::count);
        bestSellers.addAll(together.keySet());
        bestSellers.sort(Comparator.comparing((Long item) -> -together.get(item).get(item))
                .thenComparing(Comparator.naturalOrder()));
        model = new CrossSellModel();
        new CrossSellTraining(Sold.baskets(train), model, 1_000_000, Clock.systemUTC()).accept(() -> true);
    }

    /** Products get their numbers in the order of their names. */
    private void split(List<String> lines) {
        List<Set<String>> baskets = new ArrayList<>();
        lines.forEach(line -> baskets.add(new LinkedHashSet<>(Arrays.asList(line.split(",")))));
        Set<String> sorted = new TreeSet<>();
        baskets.forEach(sorted::addAll);
        List<String> names = new ArrayList<>(sorted);
        for (int n = 0; n < baskets.size(); n++) {
            List<Long> items = new ArrayList<>();
            baskets.get(n).forEach(name -> items.add((long) Collections.binarySearch(names, name) + 1));
            if (n % 5 != 0) {
                train.add(items.stream().mapToLong(Long::longValue).toArray());
            } else if (items.size() > 1) {
                hidden.add(items.remove(n % items.size()));
                queries.add(items);
            }
        }
    }

    private void count(long[] basket) {
        for (long one : basket) {
            Map<Long, Integer> others = together.computeIfAbsent(one, item -> new HashMap<>());
            Arrays.stream(basket).forEach(other -> others.merge(other, 1, Integer::sum));
        }
    }

    /** As a page shows it: associations that are no chance, then best sellers. */
    @Benchmark
    public int proposed(HitRate rate) {
        return rate.of(this, query -> {
            Set<Long> ranked = new LinkedHashSet<>();
            model.associations(query, Collections.<Long>emptySet()).stream()
                    .map(Association::productId)
                    .forEach(ranked::add);
            ranked.addAll(bestSellers);
            return ranked;
        });
    }

    @Benchmark
    public int whatSellsBest(HitRate rate) {
        return rate.of(this, query -> bestSellers);
    }

    @Benchmark
    public int confidencesAddedUp(HitRate rate) {
        return rate.of(this, query -> {
            Map<Long, Double> scores = new HashMap<>();
            for (Long one : query) {
                Map<Long, Integer> others = together.getOrDefault(one, Collections.<Long, Integer>emptyMap());
                others.forEach((item, count) -> scores.merge(item, (double) count / others.get(one), Double::sum));
            }
            List<Long> ranked = new ArrayList<>(bestSellers);
            ranked.sort(Comparator.comparing((Long item) -> -scores.getOrDefault(item, 0.0))
                    .thenComparing(Comparator.naturalOrder()));
            return ranked;
        });
    }

    static List<Row> rows(Scores scores) {
        return List.of(
                hits(scores, "hr10", "whatSellsBest"),
                hits(scores, "hr20", "whatSellsBest"),
                hits(scores, "hr10", "confidencesAddedUp"),
                hits(scores, "hr20", "confidencesAddedUp"));
    }

    private static Row hits(Scores scores, String rate, String peer) {
        double ours = scores.of("proposed." + rate);
        double theirs = scores.of(peer + "." + rate);
        return Row.atLeast(
                rate + "-vs-" + (peer.startsWith("what") ? "best-sellers" : "confidence"),
                1,
                ours / theirs,
                String.format("%s %.1f of 1000; ours %.1f", peer, theirs, ours));
    }

    /** Hits per thousand queries among the first 10 and the first 20, and a thousand times the mean reciprocal rank up to 20. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class HitRate {
        public double hr10;
        public double hr20;
        public double mrr20;

        int of(BasketRecall data, Ranking ranking) {
            for (int i = 0; i < data.queries.size(); i++) {
                int rank = rank(ranking.of(data.queries.get(i)), data.queries.get(i), data.hidden.get(i));
                hr10 += rank <= 10 ? 1000.0 / data.queries.size() : 0;
                hr20 += rank <= 20 ? 1000.0 / data.queries.size() : 0;
                mrr20 += rank <= 20 ? 1000.0 / rank / data.queries.size() : 0;
            }
            return data.queries.size();
        }

        private static int rank(Iterable<Long> ranked, List<Long> query, Long wanted) {
            int rank = 0;
            for (Long item : ranked) {
                rank += query.contains(item) ? 0 : 1;
                if (item.equals(wanted)) {
                    return rank;
                }
            }
            return Integer.MAX_VALUE;
        }
    }

    /** Products for a basket, best first; those that are in it are skipped. */
    interface Ranking {
        Iterable<Long> of(List<Long> query);
    }
}
