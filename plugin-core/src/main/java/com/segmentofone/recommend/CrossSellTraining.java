package com.segmentofone.recommend;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the model true to the event log: reads all of it once a day, and in between again whatever customers have new order events,
 * whichever node wrote them. A run that fails leaves the model as it was, and the next one does what it had to do.
 */
public final class CrossSellTraining implements Consumer<BooleanSupplier> {

    private static final Logger LOG = LoggerFactory.getLogger(CrossSellTraining.class);

    /** Rows become visible when they are committed, not in the order of their times. */
    private static final long OVERLAP_MILLIS = 15_000;

    private static final long ANEW_MILLIS = Duration.ofDays(1).toMillis();
    /** With so many events at once, older orders are coming in: everything is read again when that is over. */
    private static final int FLOOD = 5_000;

    private static final long LONGEST_FLOOD_MILLIS = Duration.ofMinutes(2).toMillis();
    private static final int CHUNK = 5_000;

    private final PurchaseLog log;
    private final CrossSellModel model;
    private final long mostPurchases;
    private final Clock clock;
    private final Map<String, Long> seen = new HashMap<>();
    private Purchases purchases;
    private long readUpTo;
    private long anewAt = Long.MIN_VALUE;
    private long floodSince;

    /** @param mostPurchases how many purchases are held in memory, each some ten bytes */
    public CrossSellTraining(PurchaseLog log, CrossSellModel model, long mostPurchases, Clock clock) {
        this.log = log;
        this.model = model;
        this.mostPurchases = mostPurchases;
        this.clock = clock;
    }

    /** @param goOn asked between the steps of a long run */
    @Override
    public synchronized void accept(BooleanSupplier goOn) {
        long now = clock.millis();
        if (now >= anewAt || now < readUpTo) {
            trainAnew(now, goOn);
        } else {
            catchUp(now, goOn);
        }
    }

    private void trainAnew(long now, BooleanSupplier goOn) {
        long started = System.nanoTime();
        Purchases fresh = new Purchases(mostPurchases);
        List<Bought> chunk = new ArrayList<>();
        log.forEachBuyer(bought -> {
            chunk.add(bought);
            if (chunk.size() == CHUNK) {
                fresh.replace(chunk);
                chunk.clear();
            }
            return goOn.getAsBoolean();
        });
        if (!goOn.getAsBoolean()) {
            return;
        }
        fresh.replace(chunk);
        purchases = fresh;
        seen.clear();
        floodSince = 0;
        readUpTo = now;
        anewAt = now + ANEW_MILLIS;
        model.renew(purchases.snapshot());
        LOG.info(
                "{} purchases of {} customers learned for cross-selling in {} ms",
                model.purchases().purchases(),
                model.purchases().customers(),
                (System.nanoTime() - started) / 1_000_000);
    }

    private void catchUp(long now, BooleanSupplier goOn) {
        long since = floodSince == 0 ? readUpTo : now;
        Map<String, Long> received = log.received(since - OVERLAP_MILLIS, FLOOD + 1);
        boolean flooded = received.size() > FLOOD;
        floodSince = flooded && floodSince == 0 ? now : floodSince;
        if (floodSince != 0) {
            afterTheFlood(flooded, now, goOn);
        } else {
            learn(received);
        }
        readUpTo = now;
    }

    private void afterTheFlood(boolean still, long now, BooleanSupplier goOn) {
        if (!still || now - floodSince > LONGEST_FLOOD_MILLIS) {
            trainAnew(now, goOn);
        }
    }

    private void learn(Map<String, Long> received) {
        Map<String, Long> fresh = new HashMap<>(received);
        fresh.keySet().removeAll(seen.keySet());
        if (!fresh.isEmpty()) {
            Set<Long> customers = new HashSet<>(fresh.values());
            purchases.replace(log.of(customers));
            model.publish(purchases.snapshot());
        }
        seen.keySet().retainAll(received.keySet());
        seen.putAll(fresh);
    }
}
