package com.segmentofone.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out how much more a segment's own customers should count: for a sample of them one product is hidden, and whichever weight
 * finds it most often among the first ten, from the others, is taken. It must beat weight 0 by more than chance (Q. McNemar, "Note on
 * the sampling error of the difference between correlated proportions", Psychometrika 12, 1947); otherwise the weight is 0.
 */
final class Weighing {

    private static final double[] WEIGHTS = {1, 2, 4, 8};
    private static final int LARGEST_SAMPLE = 200;
    private static final int SMALLEST_SAMPLE = 30;
    private static final int FEWEST_PRODUCTS = 3;
    private static final int FIRST = 10;
    /** Two standard deviations: found by chance in about one of forty segments. */
    private static final double DEVIATIONS = 2;

    private final CoPurchases purchases;

    Weighing(CoPurchases purchases) {
        this.purchases = purchases;
    }

    SegmentShare weigh(SegmentShare share) {
        List<Integer> sample = sample(share);
        if (sample.size() < SMALLEST_SAMPLE) {
            return share.weighing(0);
        }
        boolean[] before = hits(sample, share.weighing(0));
        double best = 0;
        double gained = 0;
        for (double weight : WEIGHTS) {
            double gain = gain(before, hits(sample, share.weighing(weight)));
            if (gain > gained) {
                gained = gain;
                best = weight;
            }
        }
        return share.weighing(best);
    }

    /** Members who bought enough, in a fixed mixed order. */
    private List<Integer> sample(SegmentShare share) {
        return share.members().stream()
                .filter(customer -> purchases.row(customer) != null)
                .filter(customer -> purchases.row(customer).length >= FEWEST_PRODUCTS)
                .boxed()
                .sorted(Comparator.comparingLong(purchases::mixed))
                .limit(LARGEST_SAMPLE)
                .collect(Collectors.toList());
    }

    private boolean[] hits(List<Integer> sample, SegmentShare share) {
        boolean[] hits = new boolean[sample.size()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = finds(sample.get(i), share);
        }
        return hits;
    }

    private boolean finds(int customer, SegmentShare share) {
        List<Long> products = new ArrayList<>();
        Arrays.stream(purchases.row(customer)).forEach(e -> products.add(purchases.productId(CoPurchases.product(e))));
        products.sort(Comparator.comparingLong(id -> Mix.of(id + purchases.mixed(customer))));
        long hidden = products.remove(0);
        return purchases.associations(products, share, customer).stream()
                .limit(FIRST)
                .anyMatch(association -> association.productId() == hidden);
    }

    /** How many hits more, if they are too many for chance; otherwise 0. */
    private static double gain(boolean[] before, boolean[] after) {
        long won = IntStream.range(0, before.length)
                .filter(i -> after[i] && !before[i])
                .count();
        long lost = IntStream.range(0, before.length)
                .filter(i -> before[i] && !after[i])
                .count();
        return won - lost > DEVIATIONS * Math.sqrt(won + lost) ? won - lost : 0;
    }
}
