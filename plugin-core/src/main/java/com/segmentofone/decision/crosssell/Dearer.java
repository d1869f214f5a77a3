package com.segmentofone.decision.crosssell;

import com.segmentofone.rule.Products;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Products of one category that cost somewhat more than a product; computed in the background when products have changed, and swapped
 * as a whole.
 */
public final class Dearer implements Runnable {

    /** Less is no step up, more is another kind of thing. */
    private static final double AT_LEAST = 1.05;

    private static final double AT_MOST = 2;
    /** The step that is easiest to take. */
    private static final double BEST = 1.25;
    /** What the same brand is worth in distance of price: as much as a price that is a third off the best one. */
    private static final double SAME_BRAND = Math.log(4 / 3d);
    /** Deepest level of a category tree that is looked at. */
    private static final int DEEPEST = 12;

    private static final int MOST = 200;

    private final ProductList list;
    private final Products products;
    private volatile Map<Long, List<Priced>> byCategory = Collections.emptyMap();
    private volatile long revision = -1;

    public Dearer(ProductList list, Products products) {
        this.list = list;
        this.products = products;
    }

    @Override
    public void run() {
        long current = list.revision();
        if (current != revision) {
            byCategory = index(list.productIds());
            revision = current;
        }
    }

    private Map<Long, List<Priced>> index(List<Long> ids) {
        Map<Long, List<Priced>> index = new HashMap<>();
        for (long id : ids) {
            long price = products.price(id);
            if (price > 0) {
                narrowest(id).forEach(category -> index.computeIfAbsent(category, c -> new ArrayList<>())
                        .add(new Priced(id, price)));
            }
        }
        index.values().forEach(Collections::sort);
        return index;
    }

    /** The product's own category and the one above it, narrower first. */
    private List<Long> narrowest(long productId) {
        List<Long> path = categories(productId);
        return path.size() > 2 ? path.subList(0, 2) : path;
    }

    /** The product's own category and all above it, narrower first. */
    List<Long> categories(long productId) {
        List<Long> path = new ArrayList<>();
        for (int level = 0; level < DEEPEST; level++) {
            long category = products.categoryAtLevel(productId, level);
            if (category == 0) {
                break;
            }
            path.add(0, category);
        }
        return path;
    }

    /** Ids of what costs up to twice as much: first of the product's own category, then of the one above; best step first. */
    List<Long> than(long productId) {
        long price = products.price(productId);
        Set<Long> found = new LinkedHashSet<>();
        if (price > 0) {
            narrowest(productId).forEach(category -> found.addAll(than(productId, price, category)));
        }
        return new ArrayList<>(found);
    }

    private List<Long> than(long productId, long price, long category) {
        List<Priced> all = byCategory.getOrDefault(category, Collections.<Priced>emptyList());
        int first = Collections.binarySearch(all, new Priced(Long.MIN_VALUE, (long) Math.ceil(price * AT_LEAST)));
        List<Priced> within = new ArrayList<>();
        for (int i = first < 0 ? -first - 1 : first; i < all.size() && within.size() < MOST; i++) {
            if (all.get(i).price > price * AT_MOST) {
                break;
            }
            within.add(all.get(i));
        }
        Comparator<Priced> byStep = Comparator.comparingDouble(other -> distance(productId, price, other));
        within.sort(byStep.thenComparingLong(other -> other.id));
        List<Long> ids = new ArrayList<>();
        within.forEach(other -> ids.add(other.id));
        return ids;
    }

    private double distance(long productId, long price, Priced other) {
        double step = Math.abs(Math.log((double) other.price / price / BEST));
        String brand = products.brand(productId);
        return brand != null && brand.equals(products.brand(other.id)) ? step - SAME_BRAND : step;
    }

    /** By how much more a product costs, in per cent; 0 when a price is not known, or it does not cost more. */
    int percent(long productId, long dearerId) {
        long price = products.price(productId);
        long dearer = products.price(dearerId);
        return price > 0 && dearer > price ? (int) Math.round(100.0 * (dearer - price) / price) : 0;
    }

    /** A product with its price in minor units, by price, then by id. */
    private static final class Priced implements Comparable<Priced> {
        private final long id;
        private final long price;

        Priced(long id, long price) {
            this.id = id;
            this.price = price;
        }

        @Override
        public int compareTo(Priced other) {
            int byPrice = Long.compare(price, other.price);
            return byPrice != 0 ? byPrice : Long.compare(id, other.id);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Priced && compareTo((Priced) other) == 0;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(id);
        }
    }
}
