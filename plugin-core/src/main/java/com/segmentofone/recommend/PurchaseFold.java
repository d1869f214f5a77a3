package com.segmentofone.recommend;

import com.segmentofone.event.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds one customer's order events, in any order, into what was bought and kept. A cancelled order counts for nothing, and
 * returned units are taken off what their order has of the product.
 */
public final class PurchaseFold {

    /** A customer counts with so many products, those bought last: one who resells the catalogue must not outweigh everyone. */
    static final int MOST_PRODUCTS = 500;

    private final Map<Long, Map<Long, Integer>> units = new HashMap<>();
    private final Map<Long, Long> lastBought = new HashMap<>();
    private final Set<Long> cancelled = new HashSet<>();

    /**
     * Takes one event in; other types are ignored.
     *
     * @param orderId null counts as an order of its own, number 0
     * @param productId null in what concerns a whole order
     * @param at when it happened, in epoch milliseconds
     */
    public void add(String type, Long orderId, Long productId, int quantity, long at) {
        long order = orderId == null ? 0 : orderId;
        if (EventType.ORDER_LINE.equals(type) && productId != null) {
            change(order, productId, quantity);
            lastBought.merge(productId, at, Math::max);
        } else if (EventType.ORDER_RETURNED.equals(type) && productId != null) {
            change(order, productId, -quantity);
        } else if (EventType.ORDER_CANCELLED.equals(type)) {
            cancelled.add(order);
        }
    }

    private void change(long order, long product, int quantity) {
        units.computeIfAbsent(order, o -> new HashMap<>()).merge(product, quantity, Integer::sum);
    }

    /** Products by id, ascending. */
    public Bought of(long customerId) {
        Map<Long, Integer> orders = orders();
        long[] ids = latest(orders.keySet()).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        boolean[] again = new boolean[ids.length];
        for (int i = 0; i < ids.length; i++) {
            again[i] = orders.get(ids[i]) > 1;
        }
        return Bought.of(customerId, ids, again);
    }

    /** Products that were bought and kept: last bought first, by id where at the same time. */
    public List<Long> latestFirst() {
        return latest(orders().keySet());
    }

    /** In how many orders each product was bought and kept. */
    private Map<Long, Integer> orders() {
        Map<Long, Integer> orders = new HashMap<>();
        units.forEach((order, lines) -> {
            if (!cancelled.contains(order)) {
                lines.forEach((product, left) -> orders.merge(product, left > 0 ? 1 : 0, Integer::sum));
            }
        });
        orders.values().removeIf(n -> n == 0);
        return orders;
    }

    /** The products, last bought first, by id where at the same time; at most {@link #MOST_PRODUCTS}. */
    private List<Long> latest(Set<Long> kept) {
        List<Long> products = new ArrayList<>(kept);
        Comparator<Long> byTime = Comparator.comparing(lastBought::get);
        products.sort(byTime.reversed().thenComparing(Comparator.naturalOrder()));
        return products.size() > MOST_PRODUCTS ? products.subList(0, MOST_PRODUCTS) : products;
    }
}
