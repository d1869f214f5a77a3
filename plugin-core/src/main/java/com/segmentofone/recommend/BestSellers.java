package com.segmentofone.recommend;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Products by units sold in the past year, best first, ties by id. Computed in the background and swapped as a whole. */
public final class BestSellers implements Runnable {

    private static final long WINDOW_MILLIS = Duration.ofDays(365).toMillis();
    private static final int KEPT = 60;

    private final Sales sales;
    private final CategoryTree tree;
    private final Clock clock;
    private volatile Ranking ranking =
            new Ranking(Collections.<Long>emptyList(), Collections.<Long, List<Long>>emptyMap());

    public BestSellers(Sales sales, CategoryTree tree, Clock clock) {
        this.sales = sales;
        this.tree = tree;
        this.clock = clock;
    }

    /** Of the whole store; empty until first computed. */
    public List<Long> overall() {
        return ranking.overall;
    }

    /** Of a category and everything below it. */
    public List<Long> in(long categoryId) {
        return ranking.byCategory.getOrDefault(categoryId, Collections.<Long>emptyList());
    }

    @Override
    public void run() {
        Map<Long, Long> units = sales.unitsSince(clock.millis() - WINDOW_MILLIS);
        List<Long> best = new ArrayList<>(units.keySet());
        Comparator<Long> byUnits = Comparator.comparing(units::get);
        best.sort(byUnits.reversed().thenComparing(Comparator.naturalOrder()));
        Map<Long, List<Long>> byCategory = new HashMap<>();
        for (long product : best) {
            for (long category : tree.categoriesOf(product)) {
                List<Long> ranked = byCategory.computeIfAbsent(category, c -> new ArrayList<>());
                if (ranked.size() < KEPT) {
                    ranked.add(product);
                }
            }
        }
        ranking = new Ranking(best.stream().limit(KEPT).collect(Collectors.toList()), byCategory);
    }

    /** One computation's outcome. */
    private static final class Ranking {
        private final List<Long> overall;
        private final Map<Long, List<Long>> byCategory;

        Ranking(List<Long> overall, Map<Long, List<Long>> byCategory) {
            this.overall = Collections.unmodifiableList(overall);
            this.byCategory = byCategory;
        }
    }
}
