package com.segmentofone.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void fewCustomersAreDrawnTowardsWhatWasExpectedAndManyAreNot() {
        assertEquals(0.1, Evidence.shrunk(0, 0, 0.1), 1e-12);
        assertTrue(Evidence.shrunk(4, 5, 0.1) < 0.25);
        assertTrue(Evidence.shrunk(4_000, 5_000, 0.1) > 0.79);
        assertTrue(Evidence.shrunk(100, 125, 0.1) > Evidence.shrunk(5, 5, 0.1), "80 % of 125 before 100 % of 5");
    }

    @Test
    void theSurpriseIsABoundOfTheBinomialTail() {
        for (int together = 3; together <= 20; together++) {
            double tail = binomialTail(together, 20, 0.1);
            assertTrue(tail <= Math.exp(-Evidence.surprise(together, 20, 0.1)) + 1e-12, together + " of 20");
        }
        assertEquals(0, Evidence.surprise(2, 20, 0.1), 0);
        assertEquals(0, Evidence.surprise(1, 20, 0.1), 0);
    }

    @Test
    void theShortcutJudgesAsTheBoundDoes() {
        for (int together = 0; together <= 60; together++) {
            for (double expected : new double[] {0.001, 0.02, 0.1, 0.4, 0.9, 1}) {
                boolean surprising = Evidence.surprise(together, 60, expected) >= 15;
                assertEquals(surprising, Evidence.isSurprising(together, 60, expected, 15), together + " " + expected);
            }
        }
    }

    private static double binomialTail(int least, int n, double p) {
        double tail = 0;
        double probability = Math.pow(1 - p, n);
        for (int k = 0; k <= n; k++) {
            tail += k >= least ? probability : 0;
            probability *= (n - k) / (k + 1.0) * p / (1 - p);
        }
        return tail;
    }

    /** SPEC 13.4: whoever buys much buys much of everything; that alone is no association. */
    @Test
    void chanceAloneYieldsNothingHoweverDifferentlyCustomersBuy() {
        Random random = new Random(42);
        List<Bought> all = new ArrayList<>();
        for (int customer = 1; customer <= 3_000; customer++) {
            int size = random.nextInt(10) == 0 ? 120 : 8;
            long[] products = random.longs(1, 401)
                    .map(p -> (p * p) / 400 + 1)
                    .distinct()
                    .limit(size)
                    .toArray();
            all.add(Bought.of(customer, products, new boolean[products.length]));
        }
        Purchases purchases = new Purchases(1_000_000);
        purchases.replace(all);
        CoPurchases counts = purchases.snapshot();
        int found = 0;
        for (long a = 1; a <= 400; a += 2) {
            found += counts.associations(List.of(a, a + 1, 401 - a)).size();
        }
        assertEquals(0, found);
    }
}
