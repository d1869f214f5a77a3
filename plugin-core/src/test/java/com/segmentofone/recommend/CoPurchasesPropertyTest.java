package com.segmentofone.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of counting, over random logs with cancellations and returns. SPEC 13 */
class CoPurchasesPropertyTest {
    private static final int PRODUCTS = 9;

    /** SPEC 13.2, 13.3 */
    @Property(tries = 60)
    void countsAreThoseOfANaiveCount(@ForAll long seed, @ForAll @IntRange(min = 20, max = 150) int customers) {
        Log log = randomLog(seed, customers);
        CoPurchases counts = fromScratch(log);
        Naive naive = new Naive(log.kept().values());

        assertEquals(naive.customers(), counts.customers());
        assertEquals(naive.purchases(), counts.purchases());
        for (long a = 1; a <= PRODUCTS; a++) {
            assertEquals(naive.count(a), counts.buyersOf(a));
            for (long b = 1; b < a; b++) {
                assertEquals(naive.count(a, b), counts.buyersOf(a, b));
            }
        }
        for (long a = 1; a < PRODUCTS; a++) {
            assertEquals(naive.best(List.of(a, a + 1)), described(counts.associations(List.of(a, a + 1))));
        }
    }

    /** SPEC 13.8 */
    @Property(tries = 60)
    void whatIsLearnedBitByBitIsWhatIsLearnedAtOnce(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 80) int customers) {
        Log whole = randomLog(seed, customers);
        Random random = new Random(seed);
        Purchases bitByBit = new Purchases(1_000_000);
        Log growing = new Log();
        List<Log.Entry> shuffled = new ArrayList<>(whole.entries());
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(40));
            List<Log.Entry> some = shuffled.subList(from, to);
            some.forEach(growing::add);
            bitByBit.replace(
                    growing.of(some.stream().map(Log.Entry::customer).distinct().toList()));
            from = to;
        }
        assertSame(fromScratch(whole), bitByBit.snapshot());
    }

    /** SPEC 13.9 */
    @Property(tries = 30)
    void aFairSampleIsKeptWithinTheBoundAndItIsTheSameOneInAnyOrder(@ForAll long seed) {
        List<Bought> all = new ArrayList<>();
        randomLog(seed, 150).forEachBuyer(all::add);
        Purchases small = new Purchases(200);
        small.replace(all);
        Collections.shuffle(all, new Random(seed));
        Purchases other = new Purchases(200);
        all.forEach(one -> other.replace(List.of(one)));

        assertTrue(small.snapshot().purchases() <= 200);
        assertTrue(small.snapshot().purchases() > 20, "not everything is gone");
        assertSame(small.snapshot(), other.snapshot());
    }

    @Property(tries = 30)
    void aSnapshotDoesNotChangeWithWhatComesLater(@ForAll long seed) {
        Log log = randomLog(seed, 60);
        Purchases purchases = learned(log);
        CoPurchases before = purchases.snapshot();
        purchases.replace(learnedFrom(randomLog(seed + 1, 90)));
        assertSame(fromScratch(log), before);
    }

    private static void assertSame(CoPurchases expected, CoPurchases actual) {
        assertEquals(expected.customers(), actual.customers());
        assertEquals(expected.purchases(), actual.purchases());
        for (long a = 1; a <= PRODUCTS; a++) {
            assertEquals(expected.buyersOf(a), actual.buyersOf(a));
            assertEquals(expected.isBoughtAgain(a), actual.isBoughtAgain(a));
            for (long b = 1; b < a; b++) {
                List<Long> context = List.of(a, b);
                assertEquals(described(expected.associations(context)), described(actual.associations(context)));
            }
        }
    }

    private static Map<Long, String> described(List<Association> associations) {
        Map<Long, String> described = new TreeMap<>();
        associations.forEach(a -> described.put(
                a.productId(), describe(a.antecedents(), a.together(), a.buyers(), a.expected(), a.score())));
        return described;
    }

    private static String describe(List<Long> of, int together, int buyers, double expected, double score) {
        return of + " " + together + "/" + buyers + " expected " + Math.round(expected * 1e9) + " score "
                + Math.round(score * 1e9);
    }

    private static CoPurchases fromScratch(Log log) {
        return learned(log).snapshot();
    }

    private static Purchases learned(Log log) {
        Purchases purchases = new Purchases(1_000_000);
        purchases.replace(learnedFrom(log));
        return purchases;
    }

    private static List<Bought> learnedFrom(Log log) {
        List<Bought> all = new ArrayList<>();
        log.forEachBuyer(all::add);
        return all;
    }

    /** Product 3 mostly comes with 1 and 2; the rest is chance. */
    private static Log randomLog(long seed, int customers) {
        Random random = new Random(seed);
        Log log = new Log();
        long order = 0;
        for (long customer = 1; customer <= customers; customer++) {
            for (int orders = 1 + random.nextInt(3); orders > 0; orders--) {
                order++;
                for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
                    log.order(customer, order, 4 + random.nextInt(PRODUCTS - 3));
                }
                if (random.nextInt(6) == 0) {
                    log.cancelled(customer, order);
                }
                if (random.nextInt(6) == 0) {
                    log.returned(customer, order, 4 + random.nextInt(PRODUCTS - 3), 1 + random.nextInt(2));
                }
            }
            if (random.nextInt(4) == 0) {
                log.order(customer, ++order, 1).order(customer, ++order, 2);
                if (random.nextInt(5) > 0) {
                    log.order(customer, ++order, 3);
                }
            }
        }
        return log;
    }

    /** Everything counted by going through everybody, with the published formulas. */
    private static final class Naive {
        private final Collection<Set<Long>> baskets;

        Naive(Collection<Set<Long>> baskets) {
            this.baskets = baskets;
        }

        int customers() {
            return baskets.size();
        }

        long purchases() {
            return baskets.stream().mapToLong(Set::size).sum();
        }

        int count(Long... products) {
            return (int) baskets.stream()
                    .filter(basket -> basket.containsAll(List.of(products)))
                    .count();
        }

        Map<Long, String> best(List<Long> context) {
            Map<Long, String> best = new TreeMap<>();
            Map<Long, Double> scores = new HashMap<>();
            for (List<Long> of : List.of(List.of(context.get(0)), List.of(context.get(1)), context)) {
                for (long product = 1; product <= PRODUCTS; product++) {
                    if (!of.contains(product)) {
                        keep(of, product, best, scores);
                    }
                }
            }
            return best;
        }

        private void keep(List<Long> of, long product, Map<Long, String> best, Map<Long, Double> scores) {
            List<Set<Long>> buyers =
                    baskets.stream().filter(basket -> basket.containsAll(of)).toList();
            int together =
                    (int) buyers.stream().filter(b -> b.contains(product)).count();
            if (buyers.size() < 10 || together < 5) {
                return;
            }
            double further = buyers.stream().mapToInt(b -> b.size() - of.size()).sum() / (double) buyers.size();
            double expected = Math.min(
                    1,
                    Math.max(count(product) / (double) customers(), further * count(product) / (double) purchases()));
            double share = together / (double) buyers.size();
            double rest = share == 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - expected));
            double bound = Math.exp(-buyers.size() * (share * Math.log(share / expected) + rest));
            double score = (together + 20 * expected) / (buyers.size() + 20);
            long sold = baskets.stream().flatMap(Set::stream).distinct().count();
            boolean chance = share <= expected || bound > 0.05 / Math.pow(sold, of.size() + 1) * (1 + 1e-9);
            if (!chance && score > scores.getOrDefault(product, 0.0)) {
                scores.put(product, score);
                best.put(product, describe(of, together, buyers.size(), expected, score));
            }
        }
    }
}
