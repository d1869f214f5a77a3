package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.foodmart.SalesLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All sales lines, as one basket for each customer and day, oldest first. */
final class SalesHistory {

    record BasketKey(LocalDate day, long customerId) implements Comparable<BasketKey> {

        private static final Comparator<BasketKey> OLDEST_FIRST =
                Comparator.comparing(BasketKey::day).thenComparing(BasketKey::customerId);

        @Override
        public int compareTo(BasketKey other) {
            return OLDEST_FIRST.compare(this, other);
        }
    }

    private final TreeMap<BasketKey, List<SalesLine>> baskets;

    private SalesHistory(TreeMap<BasketKey, List<SalesLine>> baskets) {
        this.baskets = baskets;
    }

    static SalesHistory of(FoodMart foodMart) {
        Map<Integer, LocalDate> days = foodMart.days();
        TreeMap<BasketKey, List<SalesLine>> baskets = new TreeMap<>();
        foodMart.eachSalesLine(line -> baskets.computeIfAbsent(
                        new BasketKey(days.get(line.dayId()), line.customerId()), key -> new ArrayList<>())
                .add(line));
        return new SalesHistory(baskets);
    }

    Map<BasketKey, List<SalesLine>> baskets() {
        return baskets;
    }

    /** The numbers of all who bought anything. */
    Set<Long> customers() {
        return baskets.keySet().stream().map(BasketKey::customerId).collect(Collectors.toSet());
    }

    int size() {
        return baskets.size();
    }

    LocalDate firstDay() {
        return baskets.firstKey().day();
    }

    LocalDate lastDay() {
        return baskets.lastKey().day();
    }
}
