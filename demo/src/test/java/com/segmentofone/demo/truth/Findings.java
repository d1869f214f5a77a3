package com.segmentofone.demo.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.segmentofone.demo.truth.Shop.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;

/** Each truth measured in one store: either it is there as planted, or it is what chance would give. */
public final class Findings {

    private final Truths truths = new Truths();
    private final Shop shop;
    private final boolean planted;

    private Findings(DataSource store, boolean planted) {
        this.shop = new Shop(store, truths.list("families"), Instant.now().minus(Duration.ofDays(30)));
        this.planted = planted;
    }

    /** Expects every truth. */
    public static Findings planted(DataSource store) {
        return new Findings(store, true);
    }

    /** Expects none. */
    public static Findings control(DataSource store) {
        return new Findings(store, false);
    }

    /** One test for each truth. */
    public Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("who bought both bought the third", this::whoBoughtBothBoughtTheThird),
                dynamicTest("who bought the journal bought its refill", this::whoBoughtTheJournalBoughtItsRefill),
                dynamicTest("income goes with the price band", this::incomeGoesWithThePriceBand),
                dynamicTest("fans of fashion", () -> fansOf("Fashion")),
                dynamicTest("fans of gadgets", () -> fansOf("Gadgets")),
                dynamicTest("bargain hunters", this::bargainHunters),
                dynamicTest("comparers", this::comparers),
                dynamicTest("seasons by region", this::seasonsByRegion),
                dynamicTest("three clusters", this::threeClusters));
    }

    private void whoBoughtBothBoughtTheThird() {
        Set<Long> first = buyers(truths.text("both.first"));
        Set<Long> second = buyers(truths.text("both.second"));
        Set<Long> both = common(first, second);
        double share = share(both, buyers(truths.text("both.third")));
        tell("of %d who bought both, %.3f bought the third", both.size(), share);
        if (!planted) {
            assertTrue(share <= truths.number("both.controlAtMost"), "third after both: " + share);
            return;
        }
        assertEquals(truths.number("both.share"), share, truths.number("both.within"));
        assertTrue(both.size() >= truths.number("both.buyersAtLeast"), both.size() + " buyers of both");
        long together = both.stream().filter(this::boughtBothAtOnce).count();
        double separate = 1 - (double) together / both.size();
        tell("%.3f of them in separate orders", separate);
        assertTrue(separate >= truths.number("both.separateAtLeast"), separate + " in separate orders");
    }

    private boolean boughtBothAtOnce(long customer) {
        Set<Long> first = orders(customer, truths.text("both.first"));
        return !common(first, orders(customer, truths.text("both.second"))).isEmpty();
    }

    private void whoBoughtTheJournalBoughtItsRefill() {
        Set<Long> owners = buyers(truths.text("one.first"));
        double share = share(owners, buyers(truths.text("one.second")));
        tell("of %d owners, %.3f bought the refill", owners.size(), share);
        if (planted) {
            assertEquals(truths.number("one.share"), share, truths.number("one.within"));
        } else {
            assertTrue(share <= truths.number("one.controlAtMost"), "refill after journal: " + share);
        }
    }

    private void incomeGoesWithThePriceBand() {
        Map<String, Double> means = shop.lines().stream()
                .collect(Collectors.groupingBy(Line::kind, Collectors.averagingDouble(l -> Math.log(l.price()))));
        double[] incomes = shop.lines().stream()
                .mapToDouble(l -> shop.income(l.customer()))
                .toArray();
        double[] prices = shop.lines().stream()
                .mapToDouble(l -> Math.log(l.price()) - means.get(l.kind()))
                .toArray();
        double correlation = correlation(incomes, prices);
        tell("correlation of income and price %.4f over %d lines", correlation, prices.length);
        if (planted) {
            assertTrue(correlation >= truths.number("income.atLeast"), "correlation " + correlation);
        } else {
            assertEquals(0, correlation, deviations() / Math.sqrt(prices.length));
        }
    }

    private void fansOf(String family) {
        Map<Long, List<Line>> byCustomer = by(Line::customer);
        int least = (int) truths.number("fans.lines");
        double share = truths.number("fans.share");
        long fans = byCustomer.values().stream()
                .filter(own -> own.size() >= least)
                .filter(own -> part(own, line -> line.family().equals(family)) >= share)
                .count();
        double overall = part(shop.lines(), line -> line.family().equals(family));
        double chance = Chance.reaching(sizes(byCustomer), least, share, overall);
        tell("%d fans of %s, by chance %.1f", fans, family, chance);
        if (planted) {
            assertTrue(fans >= truths.number("fans." + family + ".timesChance") * chance, fans + " fans of " + family);
        } else {
            assertWithinChance(chance, fans, "fans of " + family);
        }
    }

    private void bargainHunters() {
        Map<Long, Set<Long>> orders = shop.lines().stream()
                .collect(Collectors.groupingBy(Line::customer, Collectors.mapping(Line::order, Collectors.toSet())));
        int least = (int) truths.number("hunters.orders");
        double share = truths.number("hunters.share");
        long hunters = orders.values().stream()
                .filter(own -> own.size() >= least)
                .filter(own -> part(own, shop::hasOffer) >= share)
                .count();
        List<Long> all = orders.values().stream().flatMap(Set::stream).toList();
        List<Integer> sizes = orders.values().stream().map(Set::size).toList();
        double chance = Chance.reaching(sizes, least, share, part(all, shop::hasOffer));
        tell("%d bargain hunters, by chance %.1f", hunters, chance);
        if (planted) {
            assertTrue(hunters >= truths.number("hunters.atLeast"), hunters + " bargain hunters");
        } else {
            assertWithinChance(chance, hunters, "bargain hunters");
        }
    }

    private void comparers() {
        long comparers = shop.viewedCategories().entrySet().stream()
                .filter(views -> compares(views.getKey(), views.getValue()))
                .count();
        tell("%d comparers", comparers);
        if (planted) {
            assertTrue(comparers >= truths.number("comparers.atLeast"), comparers + " comparers");
        } else {
            assertEquals(0, comparers, "comparers");
        }
    }

    private boolean compares(String identity, List<String> categories) {
        Map<String, Long> views =
                categories.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return views.entrySet().stream()
                .filter(category -> category.getValue() >= truths.number("comparers.views"))
                .filter(category -> category.getValue() >= truths.number("comparers.share") * categories.size())
                .anyMatch(category -> hasNotBought(identity, category.getKey()));
    }

    private boolean hasNotBought(String identity, String category) {
        return shop.lines().stream()
                .noneMatch(line -> ("c" + line.customer()).equals(identity)
                        && line.category().equals(category));
    }

    private void seasonsByRegion() {
        truths.list("seasons").forEach(this::season);
    }

    private void season(String name) {
        String[] parts = truths.text(name).split(";");
        List<Integer> months =
                Arrays.stream(parts[2].split(",")).map(Integer::valueOf).toList();
        List<Line> inRegion = shop.lines().stream()
                .filter(line -> region(line).equals(parts[0]))
                .toList();
        List<Line> inCategory = inRegion.stream()
                .filter(line -> line.category().equals(parts[1]))
                .toList();
        Predicate<Line> inSeason = line -> months.contains(line.time().getMonthValue());
        double share = part(inCategory, inSeason);
        double usual = part(inRegion, inSeason);
        tell("%s: %.3f of %d in season, of everything %.3f", name, share, inCategory.size(), usual);
        if (planted) {
            assertTrue(share >= Double.parseDouble(parts[3]), name + " " + share);
        } else {
            assertEquals(usual, share, deviations() * Math.sqrt(usual * (1 - usual) / inCategory.size()), name);
        }
    }

    private String region(Line line) {
        return truths.list("regions.north").contains(shop.state(line.customer())) ? "north" : "south";
    }

    private void threeClusters() {
        List<String> families = truths.list("families");
        List<double[]> points = by(Line::customer).values().stream()
                .filter(own -> own.size() >= truths.number("clusters.lines"))
                .map(own -> families.stream()
                        .mapToDouble(family -> part(own, line -> line.family().equals(family)))
                        .toArray())
                .toList();
        Clusters clusters = Clusters.of(points);
        tell("three clusters of %d customers, silhouette %.3f", points.size(), clusters.silhouette());
        Set<String> leading = leading(clusters, families, points.size());
        if (planted) {
            assertTrue(clusters.silhouette() >= truths.number("clusters.silhouetteAtLeast"), "silhouette");
            assertEquals(Set.copyOf(truths.list("clusters.leading")), leading);
        } else {
            assertNotEquals(Set.copyOf(truths.list("clusters.leading")), leading);
            assertTrue(
                    clusters.silhouette() <= truths.number("clusters.controlSilhouetteAtMost"),
                    "silhouette " + clusters.silhouette());
        }
    }

    private Set<String> leading(Clusters clusters, List<String> families, int customers) {
        Set<String> leading = new HashSet<>();
        for (int c = 0; c < clusters.count(); c++) {
            for (int d = 0; d < families.size(); d++) {
                boolean big = clusters.size(c) >= truths.number("clusters.shareAtLeast") * customers;
                if (big && clusters.centre(c)[d] >= truths.number("clusters.leadingAtLeast")) {
                    leading.add(families.get(d));
                }
            }
            tell("cluster of %d: %s", clusters.size(c), Arrays.toString(clusters.centre(c)));
        }
        return leading;
    }

    private Set<Long> buyers(String product) {
        Set<Long> buyers = shop.lines().stream()
                .filter(line -> line.product().equals(product))
                .map(Line::customer)
                .collect(Collectors.toSet());
        assertTrue(!buyers.isEmpty(), "nobody bought " + product);
        return buyers;
    }

    private Set<Long> orders(long customer, String product) {
        return shop.lines().stream()
                .filter(line -> line.customer() == customer && line.product().equals(product))
                .map(Line::order)
                .collect(Collectors.toSet());
    }

    private <K> Map<K, List<Line>> by(Function<Line, K> key) {
        return shop.lines().stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Collection<Integer> sizes(Map<Long, List<Line>> groups) {
        return groups.values().stream().map(List::size).toList();
    }

    private static Set<Long> common(Set<Long> some, Set<Long> others) {
        Set<Long> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    private static double share(Set<Long> of, Set<Long> in) {
        return (double) common(of, in).size() / of.size();
    }

    private static <T> double part(Collection<T> all, Predicate<T> those) {
        return (double) all.stream().filter(those).count() / all.size();
    }

    private void assertWithinChance(double expected, double found, String what) {
        assertEquals(expected, found, deviations() * Math.sqrt(Math.max(1, expected)), what);
    }

    private double deviations() {
        return truths.number("control.deviations");
    }

    /** Pearson's. */
    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private void tell(String format, Object... values) {
        System.out.printf((planted ? "planted: " : "control: ") + format + "%n", values);
    }
}
