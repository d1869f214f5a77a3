package com.segmentofone.audience.column;

import com.segmentofone.rule.CompiledRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * All customers in columns. A customer's position is its place in ascending order of ids, from 0. Safe for use by many threads; what it holds
 * never changes.
 */
public final class ColumnStore {

    private final Dictionaries dictionaries;
    private final List<Block> blocks;

    ColumnStore(Dictionaries dictionaries, List<Block> blocks) {
        this.dictionaries = dictionaries;
        this.blocks = Collections.unmodifiableList(new ArrayList<>(blocks));
    }

    /** Makes a store of customers that are put in one by one. */
    public static ColumnBuilder builder() {
        return new ColumnBuilder();
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** How many customers. */
    public int customers() {
        return blocks.stream().mapToInt(Block::size).sum();
    }

    public long events() {
        return blocks.stream().mapToLong(Block::events).sum();
    }

    /** What the columns take, without what is kept of customers. */
    public long eventBytes() {
        return blocks.stream()
                .mapToLong(b -> b.bytes().capacity() - b.customerBytes())
                .sum();
    }

    /** What customers' ids and attributes take. */
    public long customerBytes() {
        return blocks.stream().mapToLong(Block::customerBytes).sum();
    }

    /** The id of the customer at a position. */
    public long customerId(int position) {
        int left = position;
        for (Block block : blocks) {
            if (left < block.size()) {
                return block.id(left);
            }
            left -= block.size();
        }
        throw new IndexOutOfBoundsException("no customer at " + position);
    }

    /** How many customers a rule holds for, at an instant in epoch seconds. */
    public long count(CompiledRule rule, long second) {
        return count(rule, second, Surroundings.NONE, () -> false);
    }

    /**
     * @param cancelled asked between blocks
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    long count(CompiledRule rule, long second, Surroundings surroundings, BooleanSupplier cancelled) {
        long[] count = {0};
        each(surroundings, cancelled, crowd -> {
            for (long word : rule.answers(crowd, second).yes()) {
                count[0] += Long.bitCount(word);
            }
        });
        return count[0];
    }

    /** For each of the rules the positions of its members, at an instant in epoch seconds; conditions they share are evaluated once. */
    public RoaringBitmap[] memberships(List<CompiledRule> rules, long second) {
        return memberships(rules, second, Surroundings.NONE, () -> false);
    }

    RoaringBitmap[] memberships(
            List<CompiledRule> rules, long second, Surroundings surroundings, BooleanSupplier cancelled) {
        Positions[] found = rules.stream().map(r -> new Positions()).toArray(Positions[]::new);
        int[] first = {0};
        each(surroundings, cancelled, crowd -> {
            for (int i = 0; i < found.length; i++) {
                found[i].add(rules.get(i).answers(crowd, second).yes(), first[0]);
            }
            first[0] += crowd.size();
        });
        return Arrays.stream(found).map(Positions::finished).toArray(RoaringBitmap[]::new);
    }

    void each(Surroundings surroundings, BooleanSupplier cancelled, Consumer<BlockCrowd> visitor) {
        Pass pass = new Pass();
        for (Block block : blocks) {
            if (cancelled.getAsBoolean()) {
                throw new java.util.concurrent.CancellationException();
            }
            BlockCrowd crowd = new BlockCrowd(block, pass, surroundings, surroundings.touched(block));
            visitor.accept(crowd);
            crowd.release();
        }
    }
}
