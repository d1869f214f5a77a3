package com.segmentofone.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has bought what, both ways round, and changeable customer by customer; used by one thread. A change makes new arrays where it
 * touches and leaves the others, so that a {@link #snapshot} costs next to nothing and never changes.
 *
 * <p>It holds at most a given number of purchases (distinct products of a customer). When they are more, half of the customers go,
 * chosen by a fixed mixed order of their ids, and so again and again: what stays is a fair sample, and the same one for the same
 * customers (M. Wegman's adaptive sampling, as analysed by P. Flajolet, Computing 43, 1990).
 */
final class Purchases {

    private static final int[] NOTHING = {};

    private final long most;
    private final Numbering customers = new Numbering();
    private final Numbering products = new Numbering();
    private Numbering publishedProducts = products.copy();
    private int[][] rows = new int[64][];
    private int[][] buyers = new int[64][];
    private int[] again = new int[64];
    private long size;
    private int buying;
    private int level;

    /** @param most how many purchases it may hold */
    Purchases(long most) {
        this.most = most;
    }

    /** Puts these customers' purchases in place of what was known of them. */
    void replace(Collection<Bought> changed) {
        Map<Integer, Changes> byProduct = new HashMap<>();
        for (Bought bought : changed) {
            if (Mix.level(bought.customerId()) >= level) {
                replace(bought, byProduct);
            }
        }
        byProduct.forEach((product, changes) -> buyers[product] = changes.applyTo(buyers[product]));
        while (size > most) {
            halve();
        }
    }

    private void replace(Bought bought, Map<Integer, Changes> byProduct) {
        int customer =
                bought.size() == 0 ? customers.find(bought.customerId()) : customers.findOrAdd(bought.customerId());
        if (customer >= 0) {
            replace(customer, row(bought), byProduct);
        }
    }

    private void replace(int customer, int[] row, Map<Integer, Changes> byProduct) {
        rows = customer < rows.length ? rows : Arrays.copyOf(rows, Math.max(customer + 1, rows.length * 2));
        int[] before = rows[customer] == null ? NOTHING : rows[customer];
        rows[customer] = row.length == 0 ? null : row;
        for (int entry : before) {
            again[CoPurchases.product(entry)] -= CoPurchases.again(entry);
            changes(byProduct, entry).left.add(customer);
        }
        for (int entry : row) {
            again[CoPurchases.product(entry)] += CoPurchases.again(entry);
            changes(byProduct, entry).came.add(customer);
        }
        size += row.length - before.length;
        buying += Integer.signum(row.length) - Integer.signum(before.length);
    }

    private static Changes changes(Map<Integer, Changes> byProduct, int entry) {
        return byProduct.computeIfAbsent(CoPurchases.product(entry), p -> new Changes());
    }

    private int[] row(Bought bought) {
        int[] row = new int[bought.size()];
        for (int i = 0; i < row.length; i++) {
            int product = products.findOrAdd(bought.product(i));
            row[i] = CoPurchases.entry(product, bought.isAgain(i));
        }
        if (products.size() > buyers.length) {
            buyers = Arrays.copyOf(buyers, Math.max(products.size(), buyers.length * 2));
            again = Arrays.copyOf(again, buyers.length);
        }
        Arrays.sort(row);
        return row;
    }

    private void halve() {
        level++;
        List<Bought> gone = new ArrayList<>();
        for (int customer = 0; customer < customers.size(); customer++) {
            long id = customers.id(customer);
            if (customer < rows.length && rows[customer] != null && Mix.level(id) < level) {
                gone.add(Bought.nothing(id));
            }
        }
        Map<Integer, Changes> byProduct = new HashMap<>();
        gone.forEach(bought -> replace(bought, byProduct));
        byProduct.forEach((product, changes) -> buyers[product] = changes.applyTo(buyers[product]));
    }

    /** What is known now; later changes do not change it. */
    CoPurchases snapshot() {
        if (publishedProducts.size() != products.size()) {
            publishedProducts = products.copy();
        }
        int n = products.size();
        int[][] bought = new int[n][];
        for (int product = 0; product < n; product++) {
            bought[product] = buyers[product] == null ? NOTHING : buyers[product];
        }
        return new CoPurchases(
                publishedProducts, customers.ids(), rows.clone(), level, bought, Arrays.copyOf(again, n), size, buying);
    }

    /** Customers that buy a product no more, or newly. Whoever is in both stays. */
    private static final class Changes {
        private final List<Integer> left = new ArrayList<>();
        private final List<Integer> came = new ArrayList<>();

        int[] applyTo(int[] sorted) {
            Collections.sort(left);
            Collections.sort(came);
            int[] kept = without(sorted == null ? NOTHING : sorted);
            int[] merged = new int[kept.length + came.size()];
            int at = 0;
            int next = 0;
            for (int i = 0; i < merged.length; i++) {
                boolean old = next == came.size() || at < kept.length && kept[at] < came.get(next);
                merged[i] = old ? kept[at++] : came.get(next++);
            }
            return merged;
        }

        private int[] without(int[] sorted) {
            if (left.isEmpty()) {
                return sorted;
            }
            int[] kept = new int[sorted.length - left.size()];
            int gone = 0;
            int size = 0;
            for (int customer : sorted) {
                if (gone < left.size() && left.get(gone) == customer) {
                    gone++;
                } else {
                    kept[size++] = customer;
                }
            }
            return kept;
        }
    }
}
