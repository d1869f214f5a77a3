package com.segmentofone.broadleaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Products and categories with their dates, at one moment. */
final class ShelfSnapshot {

    private final Map<Long, Dated> categories = new LinkedHashMap<>();
    private final Map<Long, Dated> products = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> children = new LinkedHashMap<>();

    void category(long id, boolean live, Long from, Long to, Long parent) {
        categories.put(id, new Dated(live, from, to));
        if (parent != null) {
            categories.get(id).above.add(parent);
            children.computeIfAbsent(parent, p -> new LinkedHashSet<>());
        }
    }

    /** The store's own order of a category's children; those that only name it as their parent follow by id. */
    void child(long parent, long child) {
        children.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(child);
        Dated category = categories.get(child);
        if (category != null) {
            category.above.add(parent);
        }
    }

    void product(long id, boolean live, Long from, Long to, Long category) {
        products.put(id, new Dated(live, from, to));
        if (category != null) {
            products.get(id).above.add(category);
        }
    }

    void place(long product, long category) {
        Dated placed = products.get(product);
        if (placed != null) {
            placed.above.add(category);
        }
    }

    boolean isOnSale(long productId, long now) {
        Dated product = products.get(productId);
        return product != null && product.isLiveAt(now);
    }

    boolean isLive(long categoryId, long now) {
        Dated category = categories.get(categoryId);
        return category != null && category.isLiveAt(now);
    }

    List<Long> childrenOf(long categoryId, long now) {
        Set<Long> all = new LinkedHashSet<>(children.getOrDefault(categoryId, Collections.<Long>emptySet()));
        categories.forEach((id, category) -> {
            if (category.above.contains(categoryId)) {
                all.add(id);
            }
        });
        return all.stream().filter(id -> isLive(id, now)).collect(Collectors.toList());
    }

    List<Long> productsIn(long categoryId, int n, long now) {
        return products.entrySet().stream()
                .filter(e -> e.getValue().isLiveAt(now))
                .filter(e -> above(e.getValue()).contains(categoryId))
                .limit(n)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** Level 0 holds the children of categories without a parent. */
    List<Long> categoriesAtLevel(int level, long now) {
        Set<Long> at = new LinkedHashSet<>();
        categories.forEach((id, category) -> {
            if (category.above.isEmpty()) {
                at.add(id);
            }
        });
        for (int i = 0; i <= level; i++) {
            Set<Long> below = new LinkedHashSet<>();
            at.forEach(id -> below.addAll(childrenOf(id, now)));
            at.clear();
            at.addAll(below);
        }
        return new ArrayList<>(at);
    }

    Collection<Long> categoriesOf(long productId) {
        Dated product = products.get(productId);
        return product == null ? Collections.<Long>emptySet() : above(product);
    }

    private Set<Long> above(Dated thing) {
        Set<Long> found = new LinkedHashSet<>();
        thing.above.forEach(id -> collect(id, found));
        return found;
    }

    private void collect(long id, Set<Long> found) {
        Dated category = categories.get(id);
        if (category != null && found.add(id)) {
            category.above.forEach(parent -> collect(parent, found));
        }
    }

    /** A product or category: whether and when it is live, and what is right above it. */
    private static final class Dated {
        private final boolean live;
        private final Long from;
        private final Long to;
        private final Set<Long> above = new LinkedHashSet<>();

        Dated(boolean live, Long from, Long to) {
            this.live = live;
            this.from = from;
            this.to = to;
        }

        /** Without a date of beginning it has not begun, as in the host. */
        boolean isLiveAt(long now) {
            return live && from != null && from <= now && (to == null || to > now);
        }
    }
}
