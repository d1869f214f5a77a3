package com.segmentofone.rule;

import com.segmentofone.rule.History.Happening;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is in the lists of a history, replayed from its beginning. */
final class ReferenceLists {

    private final TinyStore store;
    private final History history;
    private final long now;

    ReferenceLists(TinyStore store, History history, long now) {
        this.store = store;
        this.history = history;
        this.now = now;
    }

    /** Since when each product is in the list; one that is in two lists of favourites is there twice. */
    List<long[]> list(ProductList list) {
        List<long[]> found = new ArrayList<>();
        Map<String, Long> since = list == ProductList.CART ? cart() : favourites();
        since.forEach((key, second) -> found.add(new long[] {Long.parseLong(key.split("/")[0]), second}));
        found.removeIf(f -> f[0] == 0);
        return found;
    }

    private List<Happening> replayed(String... types) {
        List<Happening> all = new ArrayList<>();
        for (String type : types) {
            all.addAll(history.ofType(type));
        }
        all.removeIf(h -> h.second > now);
        all.sort(Comparator.<Happening>comparingLong(h -> h.second).thenComparing(h -> h.id));
        return all;
    }

    private Map<String, Long> favourites() {
        Map<String, Long> since = new HashMap<>();
        for (Happening h : replayed("favourite.added", "favourite.removed")) {
            String key = h.product + "/" + h.texts.get("list");
            if (h.type.equals("favourite.removed")) {
                since.remove(key);
            } else if (!since.containsKey(key)) {
                since.put(key, h.second);
            }
        }
        return since;
    }

    private Map<String, Long> cart() {
        List<Happening> all = replayed("cart.added", "cart.updated", "cart.removed", "order.line");
        long open = 0;
        for (Happening h : all) {
            open = h.type.equals("order.line") ? open : h.order;
        }
        Map<String, Long> since = new HashMap<>();
        Map<String, Long> pieces = new HashMap<>();
        for (Happening h : all) {
            String key = String.valueOf(h.product);
            if (h.type.equals("order.line") && (open == 0 || h.order == open)) {
                since.clear();
                pieces.clear();
            } else if (!h.type.equals("order.line") && h.order == open) {
                since.putIfAbsent(key, h.second);
                long before = h.type.equals("cart.updated") ? 0 : pieces.getOrDefault(key, 0L);
                pieces.put(key, before + (h.type.equals("cart.removed") ? -h.quantity : h.quantity));
                if (pieces.get(key) <= 0) {
                    pieces.remove(key);
                    since.remove(key);
                }
            }
        }
        return since;
    }

    /** The number that a filter asks of a product; null when it is unknown. */
    BigDecimal number(String field, long product, long since) {
        switch (field) {
            case "price":
                return store.price(product) < 0 ? null : BigDecimal.valueOf(store.price(product), 2);
            case "stock":
                return store.stock(product) < 0 ? null : BigDecimal.valueOf(store.stock(product));
            default:
                long then = store.price(product, since);
                long now = store.price(product);
                return then <= 0 || now < 0
                        ? null
                        : BigDecimal.valueOf(100 * (then - now))
                                .divide(BigDecimal.valueOf(then), MathContext.DECIMAL128);
        }
    }

    String isBack(long product, long since) {
        return store.stock(product) != 0 && store.backSince(product) > since ? "yes" : "no";
    }
}
