package com.segmentofone.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the buyers of one or two products also bought, and keeps the best of what is no chance for each product. */
final class Gathering {

    /** Fewer customers are not worth a sentence, whatever chance says. */
    private static final int FEWEST_TOGETHER = 5;

    private static final Comparator<Association> BEST_FIRST =
            Comparator.comparingDouble(Association::score).reversed().thenComparingLong(Association::productId);

    private final CoPurchases all;
    private final SegmentShare share;
    private final int except;
    private final Tally everybody;
    private final Tally members;
    private final Map<Long, Association> found = new HashMap<>();
    private int buyers;
    private int ownBuyers;

    Gathering(CoPurchases all, SegmentShare share, int except) {
        this.all = all;
        this.share = share;
        this.except = except;
        this.everybody = new Tally(all.products());
        this.members = share.weight() > 0 ? new Tally(all.products()) : null;
    }

    /**
     * @param customers those who bought the antecedents
     * @param other -1 when there is one antecedent only
     */
    void add(int[] customers, int one, int other) {
        if (customers.length >= CoPurchases.FEWEST_BUYERS) {
            count(customers);
            if (buyers >= CoPurchases.FEWEST_BUYERS) {
                weigh(one, other);
            }
        }
    }

    private void count(int[] customers) {
        everybody.clear();
        buyers = 0;
        ownBuyers = 0;
        if (members != null) {
            members.clear();
        }
        int level = levelFor(customers.length);
        for (int customer : customers) {
            if (customer != except && all.isWithin(customer, level)) {
                count(customer);
            }
        }
    }

    private void count(int customer) {
        int[] row = all.row(customer);
        buyers++;
        everybody.add(row);
        if (members != null && share.has(customer)) {
            ownBuyers++;
            members.add(row);
        }
    }

    /** How often everybody has to be halved so that about {@link CoPurchases#MOST_BUYERS} are left. */
    private static int levelFor(int customers) {
        int level = 0;
        for (int left = customers; left > CoPurchases.MOST_BUYERS; left /= 2) {
            level++;
        }
        return level;
    }

    private void weigh(int one, int other) {
        int antecedents = other < 0 ? 1 : 2;
        double required = Evidence.required(all.sold(), antecedents);
        double expected = expected((double) everybody.total() / buyers - antecedents);
        for (int i = 0; i < everybody.size(); i++) {
            int product = everybody.product(i);
            if (everybody.count(product) >= FEWEST_TOGETHER && product != one && product != other) {
                weigh(product, Math.min(1, expected * all.buyers(product)), required, one, other);
            }
        }
    }

    /**
     * The share of these customers to be expected, without an association, to have bought a product, for each of the product's buyers: the
     * larger of the product's share among all customers, and of its share of all purchases times the further products that these
     * customers have bought. Without the latter, whoever buys much of everything would make everything seem associated.
     */
    private double expected(double further) {
        return Math.max(1.0 / all.customers(), further / all.purchases());
    }

    private void weigh(int product, double expected, double required, int one, int other) {
        int together = everybody.count(product);
        int ownTogether = members == null ? 0 : members.count(product);
        boolean ofAll = Evidence.isSurprising(together, buyers, expected, required);
        boolean ofOwn = !ofAll
                && ownTogether >= FEWEST_TOGETHER
                && ownBuyers >= CoPurchases.FEWEST_BUYERS
                && Evidence.isSurprising(ownTogether, ownBuyers, expected, required);
        if (ofAll || ofOwn) {
            double score = Evidence.shrunk(
                    together + share.weight() * ownTogether, buyers + share.weight() * ownBuyers, expected);
            keep(new Association(
                    all.productId(product),
                    antecedents(one, other),
                    ofAll ? together : ownTogether,
                    ofAll ? buyers : ownBuyers,
                    expected,
                    score,
                    ofOwn));
        }
    }

    private List<Long> antecedents(int one, int other) {
        return other < 0
                ? Collections.singletonList(all.productId(one))
                : Arrays.asList(all.productId(one), all.productId(other));
    }

    private void keep(Association association) {
        Association before = found.get(association.productId());
        if (before == null || isBetter(association, before)) {
            found.put(association.productId(), association);
        }
    }

    /** Of equal scores the one with fewer antecedents, then the first that was found. */
    private static boolean isBetter(Association one, Association other) {
        return one.score() > other.score()
                || one.score() == other.score()
                        && one.antecedents().size() < other.antecedents().size();
    }

    List<Association> best() {
        List<Association> sorted = new ArrayList<>(found.values());
        sorted.sort(BEST_FIRST);
        return sorted;
    }
}
