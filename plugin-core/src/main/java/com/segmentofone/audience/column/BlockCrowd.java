package com.segmentofone.audience.column;

import com.segmentofone.event.EventType;
import com.segmentofone.rule.Answers;
import com.segmentofone.rule.Codes;
import com.segmentofone.rule.Columns;
import com.segmentofone.rule.Crowd;
import com.segmentofone.rule.Events;
import com.segmentofone.rule.Facts;
import com.segmentofone.rule.Scratch;
import com.segmentofone.rule.SegmentLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A block's customers in one pass over all of them. */
final class BlockCrowd implements Crowd {

    private final Block block;
    private final Pass pass;
    private final Surroundings surroundings;
    private final long[] touched;
    private final Map<String, BlockColumns> columns = new HashMap<>();
    private final Map<String, Codes> attributes = new HashMap<>();
    private final Map<String, Filled> filled = new HashMap<>();
    private final Map<String, ByShopper> byShopper = new HashMap<>();
    private final Map<Object, Object> found = new HashMap<>();
    private long[] corrected;
    private long correctedAt;

    /** @param touched of whom the surroundings know better; null when they know better of nobody */
    BlockCrowd(Block block, Pass pass, Surroundings surroundings, long[] touched) {
        this.block = block;
        this.pass = pass;
        this.surroundings = surroundings;
        this.touched = touched;
    }

    /** Gives back what it worked in. */
    void release() {
        columns.values().forEach(BlockColumns::release);
        filled.values().forEach(Filled::release);
        byShopper.values().forEach(b -> b.release(pass.pool()));
    }

    @Override
    public int size() {
        return block.size();
    }

    @Override
    public Facts facts(int shopper) {
        if (isTouched(shopper)) {
            return surroundings.facts(block.id(shopper));
        }
        return new BlockFacts(this, shopper);
    }

    private boolean isTouched(int shopper) {
        return touched != null && (touched[shopper >> 6] >>> shopper & 1) != 0;
    }

    @Override
    public SegmentLookup segments(int shopper) {
        return surroundings.segments(block.id(shopper), facts(shopper));
    }

    @Override
    public Answers segment(long segment, long at) {
        return surroundings.segment(this, block, segment, at);
    }

    @Override
    public Columns events(String type) {
        return columns(type);
    }

    private BlockColumns columns(String type) {
        BlockColumns known = columns.get(type);
        if (known == null) {
            known = new BlockColumns(block, block.strips().getOrDefault(type, Strip.EMPTY), pass);
            columns.put(type, known);
        }
        return known;
    }

    @Override
    public long[] apart() {
        return touched;
    }

    @Override
    public long[] apart(String type, long at) {
        if (!type.equals(EventType.ORDER_LINE) && !type.equals(EventType.OFFER_APPLIED)) {
            return touched;
        }
        if (corrected == null || correctedAt != at) {
            correctedAt = at;
            corrected = new long[(size() + 63) / 64];
            mark(EventType.ORDER_CANCELLED, at);
            mark(EventType.ORDER_RETURNED, at);
            for (int i = 0; touched != null && i < corrected.length; i++) {
                corrected[i] |= touched[i];
            }
        }
        return corrected;
    }

    /** Those with later corrections. */
    private void mark(String type, long at) {
        BlockColumns events = columns(type);
        int from = events.firstLaterThan(at);
        int[] shoppers = events.shoppers(from, events.size());
        for (int i = from; i < events.size(); i++) {
            corrected[shoppers[i] >> 6] |= 1L << shoppers[i];
        }
    }

    @Override
    public Codes attribute(String name) {
        Codes known = attributes.get(name);
        if (known == null) {
            known = codes(name);
            attributes.put(name, known);
        }
        return known;
    }

    private Codes codes(String name) {
        TextColumn column = block.attributes().getOrDefault(name, TextColumn.NONE);
        Column numbers = column == TextColumn.NONE ? Column.constant(size(), 0) : column.numbers();
        Filled values = new Filled(numbers, pass.pool());
        filled.put(name, values);
        int shared = pass.limit(column.dictionary());
        return new BlockCodes(values, column.dictionary(), shared, column.ownTexts(), n -> null, column::valueOf);
    }

    TextColumn texts(String attribute) {
        return block.attributes().get(attribute);
    }

    /** One customer's events as they were stored. */
    Events stored(String type, int shopper) {
        Events before = byShopper(CustomerEvents.beforeCorrections(type)).of(shopper);
        return before.size() == 0 ? byShopper(type).of(shopper) : before;
    }

    /** A type's events, sorted by their shoppers. */
    private ByShopper byShopper(String type) {
        ByShopper known = byShopper.get(type);
        if (known == null) {
            known = ByShopper.of(columns(type), size(), pass.pool());
            byShopper.put(type, known);
        }
        return known;
    }

    @Override
    public <T> T once(Object key, Supplier<T> find) {
        @SuppressWarnings("unchecked")
        T known = (T) found.get(key);
        if (known == null) {
            known = find.get();
            found.put(key, known);
        }
        return known;
    }

    @Override
    public <T> T shared(Object key, Supplier<T> find) {
        return pass.shared(key, find);
    }

    @Override
    public Scratch scratch() {
        return pass.scratch();
    }
}
