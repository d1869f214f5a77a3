package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shopper's favourites at an instant, folded from what was added and removed; the same product may be in several lists. */
final class Favourites {

    private static final String ADDED = "favourite.added";
    private static final String REMOVED = "favourite.removed";
    private static final String LIST = "list";

    /** The types of event that change them. */
    static final List<String> TYPES = Collections.unmodifiableList(Arrays.asList(ADDED, REMOVED));

    private final Map<String, ListedProduct> held = new LinkedHashMap<>();

    private Favourites() {}

    /** In the order in which they were put in. */
    static Collection<ListedProduct> at(Facts facts, long at) {
        Favourites favourites = new Favourites();
        Events added = facts.events(ADDED);
        Events removed = facts.events(REMOVED);
        int next = 0;
        for (int i = 0; i < added.size() && added.second(i) <= at; i++) {
            for (; next < removed.size() && isBefore(removed, next, added, i); next++) {
                favourites.held.remove(key(removed, next));
            }
            favourites.put(added, i);
        }
        for (; next < removed.size() && removed.second(next) <= at; next++) {
            favourites.held.remove(key(removed, next));
        }
        return favourites.held.values();
    }

    private static boolean isBefore(Events removed, int i, Events added, int j) {
        return removed.second(i) != added.second(j)
                ? removed.second(i) < added.second(j)
                : removed.id(i).compareTo(added.id(j)) < 0;
    }

    private void put(Events added, int i) {
        if (added.productId(i) != 0) {
            held.putIfAbsent(key(added, i), new ListedProduct(added.productId(i), added.second(i), added.id(i)));
        }
    }

    private static String key(Events events, int i) {
        String list = events.text(i, LIST);
        return events.productId(i) + (list == null ? "" : " " + Coercion.folded(list));
    }
}
