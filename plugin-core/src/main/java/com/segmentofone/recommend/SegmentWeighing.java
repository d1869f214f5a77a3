package com.segmentofone.recommend;

import java.time.Clock;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Weighs the customers of each segment once an hour, and when purchases were read anew. It costs more than learning does, so it has a job of
 * its own: new orders are learned meanwhile.
 */
public final class SegmentWeighing implements Consumer<BooleanSupplier> {

    private static final long AGAIN_MILLIS = Duration.ofHours(1).toMillis();
    /** Not while a node starts. */
    private static final long FIRST_MILLIS = Duration.ofMinutes(1).toMillis();

    private final SegmentMembers segments;
    private final CrossSellModel model;
    private final Clock clock;
    private int generation;
    private long dueAt;

    public SegmentWeighing(SegmentMembers segments, CrossSellModel model, Clock clock) {
        this.segments = segments;
        this.model = model;
        this.clock = clock;
    }

    /** @param goOn asked before each segment */
    @Override
    public synchronized void accept(BooleanSupplier goOn) {
        long now = clock.millis();
        int current = model.generation();
        if (current != generation) {
            dueAt = generation == 0 ? now + FIRST_MILLIS : now;
            generation = current;
        }
        if (generation > 0 && now >= dueAt && weigh(goOn)) {
            dueAt = now + AGAIN_MILLIS;
        }
    }

    /** @return whether it came to its end */
    private boolean weigh(BooleanSupplier goOn) {
        CoPurchases purchases = model.purchases();
        Weighing weighing = new Weighing(purchases);
        Map<Long, SegmentShare> useful = new HashMap<>();
        for (long segment : segments.segmentIds()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            SegmentShare share = weighing.weigh(new SegmentShare(segment, members(segment, purchases), 1));
            if (share.weight() > 0) {
                useful.put(segment, share);
            }
        }
        model.weighed(new SegmentShares(useful), generation);
        return true;
    }

    private BitSet members(long segment, CoPurchases purchases) {
        LongStream.Builder ids = LongStream.builder();
        segments.forEachMember(segment, ids::add);
        return purchases.numbersOf(ids.build().sorted().toArray());
    }
}
