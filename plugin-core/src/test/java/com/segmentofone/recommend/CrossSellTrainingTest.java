package com.segmentofone.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.EventType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** SPEC 13.8, 13.9, 13.12 */
class CrossSellTrainingTest {
    private static final long MOST = 100_000;
    private static final long MINUTE = 60_000;

    private final Time time = new Time();
    private final Log log = new Log();
    private final Members members = new Members();
    private final CrossSellModel model = new CrossSellModel();
    private final CrossSellTraining training = new CrossSellTraining(log, model, MOST, time);
    private final SegmentWeighing weighing = new SegmentWeighing(members, model, time);

    @Test
    void untilFirstTrainedNothingIsKnownAndNothingFails() {
        assertTrue(model.associations(List.of(1L, 2L), Set.of(1L)).isEmpty());
        assertEquals(0, model.purchases().customers());
    }

    @Test
    void aNewOrderIsInTheModelAfterTheNextRunWhoeverWroteIt() {
        order(1, 10, 1, 2);
        run();
        assertEquals(1, model.purchases().buyersOf(1, 2));
        order(2, 20, 1);
        order(2, 21, 2);
        run();
        assertEquals(2, model.purchases().buyersOf(1, 2));
        run();
        assertEquals(2, model.purchases().buyersOf(1, 2));
    }

    @Test
    void anEventThatBecomesVisibleLateIsNotMissed() {
        order(1, 10, 1);
        run();
        time.now += 5_000;
        run();
        log.add(new Log.Entry(1, 11, 2L, 1, EventType.ORDER_LINE, time.now - 4_000));
        run();
        assertEquals(1, model.purchases().buyersOf(1, 2));
    }

    @Test
    void aRunThatFailsLeavesTheFormerModelAndTheNextOneMakesUpForIt() {
        order(1, 10, 1, 2);
        run();
        order(2, 20, 1, 2);
        log.failWith(new IllegalStateException("the database is gone"));
        assertThrows(IllegalStateException.class, this::run);
        assertEquals(1, model.purchases().buyersOf(1, 2));
        time.now += 2 * 24 * 60 * MINUTE;
        assertThrows(IllegalStateException.class, this::run, "reading everything anew");
        assertEquals(1, model.purchases().buyersOf(1, 2));
        log.failWith(null);
        run();
        assertEquals(2, model.purchases().buyersOf(1, 2));
    }

    @Test
    void aFloodOfOlderOrdersIsReadOnceWhenItIsOver() {
        run();
        for (long line = 1; line <= 6_000; line++) {
            order(line % 100 + 1, line, line % 50 + 1);
        }
        run();
        assertEquals(0, model.purchases().customers());
        time.now += MINUTE;
        run();
        assertEquals(100, model.purchases().customers());
    }

    @Test
    void aRunThatIsToldToEndPublishesNothingHalfDone() {
        order(1, 10, 1, 2);
        training.accept(() -> false);
        assertEquals(0, model.purchases().customers());
        run();
        assertEquals(1, model.purchases().customers());
    }

    /** Two nodes that read the same log, one at once and one bit by bit, say the same. */
    @Test
    void equalLogsGiveEqualModels() {
        List<Association> bitByBit = new ArrayList<>();
        for (long customer = 1; customer <= 60; customer++) {
            order(customer, customer, 10 + customer % 7);
            if (customer % 2 == 0) {
                order(customer, 1_000 + customer, 1, 2, 3);
            }
            run();
        }
        bitByBit.addAll(model.associations(List.of(1L, 2L), Set.of()));
        CrossSellModel other = new CrossSellModel();
        new CrossSellTraining(log, other, MOST, time).accept(() -> true);
        assertTrue(!bitByBit.isEmpty());
        assertEquals(
                bitByBit.toString(),
                other.associations(List.of(1L, 2L), Set.of()).toString());
    }

    /** SPEC 13.12 */
    @Test
    void aSegmentWithHabitsOfItsOwnCountsMoreAndOneWithoutDoesNot() {
        for (long customer = 1; customer <= 800; customer++) {
            boolean own = customer <= 200;
            order(customer, customer, 1, 2, own ? 3 : 4 + customer % 11);
            for (long common = 20; common < 31; common++) {
                if (!own || customer % 3 == 0) {
                    order(customer, 10_000 + customer, common);
                }
            }
        }
        members.of.put(7L, LongStream.rangeClosed(1, 200).toArray());
        members.of.put(
                8L, LongStream.rangeClosed(1, 800).filter(id -> id % 4 == 0).toArray());
        run();
        time.now += 2 * MINUTE;
        run();
        assertTrue(model.weightOf(7) > 0, "what its customers buy is unlike what everybody buys");
        assertEquals(0, model.weightOf(8), 0, "every fourth of everybody is like everybody");
        assertEquals(0, model.weightOf(9), 0, "a segment that nobody knows");
        assertEquals(3L, model.associations(List.of(1L, 2L), Set.of(7L)).get(0).productId());
    }

    /** SPEC 13.8: weighing may take long. */
    @Test
    void anOrderIsLearnedWhileSegmentsAreWeighed() {
        order(1, 10, 1, 2);
        run();
        time.now += 2 * MINUTE;
        members.of.put(7L, new long[] {1});
        members.meanwhile = () -> {
            order(2, 20, 1, 2);
            training.accept(() -> true);
            assertEquals(2, model.purchases().buyersOf(1, 2));
        };
        weighing.accept(() -> true);
        assertEquals(2, model.purchases().buyersOf(1, 2), "and stays so when it is over");
    }

    @Test
    void whatWasFoundOfSegmentsFallsAwayWithTheNumbersOfTheirCustomers() {
        order(1, 10, 1, 2);
        run();
        int before = model.generation();
        model.weighed(new SegmentShares(Map.of(7L, new SegmentShare(7, new BitSet(), 2))), before);
        assertEquals(2, model.weightOf(7), 0);
        time.now += 25 * 60 * MINUTE;
        training.accept(() -> true);
        assertEquals(0, model.weightOf(7), 0);
        model.weighed(new SegmentShares(Map.of(7L, new SegmentShare(7, new BitSet(), 2))), before);
        assertEquals(0, model.weightOf(7), 0, "found from numbers of before");
    }

    /** SPEC 13.9: 2.4 million purchases, of which at most 300,000 are held. */
    @Test
    void aLargeLogStaysWithinTheBoundInMemoryToo() {
        CrossSellModel bounded = new CrossSellModel();
        CrossSellTraining large = new CrossSellTraining(new Generated(), bounded, 300_000, time);
        long before = used();
        large.accept(() -> true);
        long grown = used() - before;
        assertTrue(bounded.purchases().purchases() <= 300_000);
        assertTrue(bounded.purchases().purchases() > 75_000, "a fair sample, not next to nothing");
        assertTrue(
                grown < 16_000_000, grown + " bytes for " + bounded.purchases().purchases() + " purchases");
        assertTrue(large.toString() != null && bounded.purchases().customers() > 0);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void order(long customer, long order, long... products) {
        for (long product : products) {
            log.add(new Log.Entry(customer, order, product, 1, EventType.ORDER_LINE, time.now));
        }
    }

    private void run() {
        training.accept(() -> true);
        weighing.accept(() -> true);
    }

    /** 80,000 customers with 30 of 5,000 products each. */
    private static final class Generated implements PurchaseLog {
        @Override
        public void forEachBuyer(Predicate<Bought> visitor) {
            for (long customer = 1; customer <= 80_000; customer++) {
                Set<Long> products = new TreeSet<>();
                for (int i = 0; products.size() < 30; i++) {
                    products.add(Math.floorMod(Mix.of(customer * 100 + i), 5_000L));
                }
                long[] ids = products.stream().mapToLong(Long::longValue).toArray();
                if (!visitor.test(Bought.of(customer, ids, new boolean[ids.length]))) {
                    return;
                }
            }
        }

        @Override
        public List<Bought> of(Collection<Long> customerIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Long> received(long afterMillis, int atMost) {
            return Collections.emptyMap();
        }
    }

    private static final class Members implements SegmentMembers {
        private final Map<Long, long[]> of = new HashMap<>();
        private Runnable meanwhile = () -> {};

        @Override
        public long[] segmentIds() {
            return of.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        }

        @Override
        public void forEachMember(long segmentId, LongConsumer customerIds) {
            meanwhile.run();
            LongStream.of(of.get(segmentId)).forEach(customerIds);
        }
    }

    private static final class Time extends Clock {
        private long now = 1_700_000_000_000L;

        @Override
        public long millis() {
            return now;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
