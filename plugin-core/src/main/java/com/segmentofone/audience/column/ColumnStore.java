package com.segmentofone.audience.column;

import com.segmentofone.rule.CompiledRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    /** Makes a store whose blocks are files of a folder. */
    public static ColumnBuilder builder(ColumnFolder folder) {
        return new ColumnBuilder(folder);
    }

    public boolean has(long customer) {
        Block block = blockOf(customer);
        return block != null && block.find(customer) >= 0;
    }

    /** A customer's attributes by name; null when the store does not have the customer. */
    public Map<String, String> attributes(long customer) {
        Block block = blockOf(customer);
        int place = block == null ? -1 : block.find(customer);
        if (place < 0) {
            return null;
        }
        Map<String, String> all = new TreeMap<>();
        block.attributes().forEach((name, texts) -> all.computeIfAbsent(name, n -> texts.at(place)));
        return all;
    }

    /** The ids of all customers, ascending. */
    public LongStream ids() {
        return blocks.stream().flatMapToLong(b -> IntStream.range(0, b.size()).mapToLong(b::id));
    }

    /** The only block that could have the customer; null when none could. */
    private Block blockOf(long customer) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Block block = blocks.get(middle);
            if (block.id(block.size() - 1) < customer) {
                low = middle + 1;
            } else if (block.id(0) > customer) {
                high = middle - 1;
            } else {
                return block;
            }
        }
        return null;
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
        long[] count = {0};
        each(Surroundings.NONE, () -> false, (crowd, ids) -> {
            for (long word : rule.answers(crowd, second).yes()) {
                count[0] += Long.bitCount(word);
            }
        });
        return count[0];
    }

    /** For each of the rules the positions of its members, at an instant in epoch seconds; conditions they share are evaluated once. */
    public RoaringBitmap[] memberships(List<CompiledRule> rules, long second) {
        Positions[] found = rules.stream().map(r -> new Positions()).toArray(Positions[]::new);
        int[] first = {0};
        each(Surroundings.NONE, () -> false, (crowd, ids) -> {
            for (int i = 0; i < found.length; i++) {
                found[i].add(rules.get(i).answers(crowd, second).yes(), first[0]);
            }
            first[0] += crowd.size();
        });
        return Arrays.stream(found).map(Positions::finished).toArray(RoaringBitmap[]::new);
    }

    /**
     * All blocks, one after the other.
     *
     * @param cancelled asked between blocks
     * @throws CancellationException when cancelled
     */
    public void each(Surroundings surroundings, BooleanSupplier cancelled, CrowdVisitor visitor) {
        Pass pass = new Pass();
        for (Block block : blocks) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            BlockCrowd crowd = new BlockCrowd(block, pass, surroundings, surroundings.touched(block));
            visitor.visit(crowd, block);
            crowd.release();
        }
    }
}
