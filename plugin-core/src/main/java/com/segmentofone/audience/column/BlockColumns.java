package com.segmentofone.audience.column;

import com.segmentofone.rule.Axis;
import com.segmentofone.rule.Codes;
import com.segmentofone.rule.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One type's events of a block in one pass. */
final class BlockColumns implements Columns {

    private final Block block;
    private final Strip strip;
    private final Pass pass;
    private final List<Filled> filled = new ArrayList<>();
    private final Map<Axis, Codes> codes = new HashMap<>();
    private final Filled shoppers;
    private final Filled seconds;
    private final Filled quantities;
    private final Filled amounts;
    private final Filled orders;

    BlockColumns(Block block, Strip strip, Pass pass) {
        this.block = block;
        this.strip = strip;
        this.pass = pass;
        this.shoppers = fill(strip.shoppers);
        this.seconds = fill(strip.seconds);
        this.quantities = fill(strip.quantities);
        this.amounts = fill(strip.amounts);
        this.orders = fill(strip.orders);
    }

    private Filled fill(Column column) {
        Filled one = new Filled(column, pass.pool());
        filled.add(one);
        return one;
    }

    /** Gives back what it worked in. */
    void release() {
        filled.forEach(Filled::release);
    }

    @Override
    public int firstLaterThan(long second) {
        int low = 0;
        int high = strip.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (strip.seconds.at(middle) > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public int[] shoppers(int from, int to) {
        return shoppers.ints(from, to);
    }

    @Override
    public long[] seconds(int from, int to) {
        return seconds.longs(from, to);
    }

    @Override
    public long[] quantities(int from, int to) {
        return quantities.longs(from, to);
    }

    @Override
    public long[] amounts(int from, int to) {
        return amounts.longs(from, to);
    }

    @Override
    public int[] orders(int from, int to) {
        return orders.ints(from, to);
    }

    @Override
    public int orderNumbers() {
        return block.orderNumbers();
    }

    @Override
    public String onlyCurrency() {
        return strip.currencies.isConstant() && strip.size() > 0 ? currency(0) : null;
    }

    @Override
    public boolean haveProducts() {
        return strip.products.low() > 0;
    }

    @Override
    public Codes codes(Axis axis) {
        return codes.computeIfAbsent(axis, this::make);
    }

    private Codes make(Axis axis) {
        Dictionaries all = block.dictionaries();
        switch (axis.kind()) {
            case PRODUCT:
                return ids(strip.products, all.products(), true);
            case CATEGORY:
                return ids(strip.categories, all.categories(), false);
            default:
                return texts(axis.attribute());
        }
    }

    private Codes ids(Column column, Dictionary dictionary, boolean products) {
        return new BlockCodes(
                fill(column),
                dictionary,
                pass.limit(dictionary),
                0,
                n -> products ? OneEvent.ofProduct(dictionary.id(n)) : OneEvent.ofCategory(dictionary.id(n)),
                n -> null);
    }

    private Codes texts(String attribute) {
        TextColumn column = strip.texts.getOrDefault(attribute, TextColumn.NONE);
        return new BlockCodes(
                fill(column == TextColumn.NONE ? strip.none() : column.numbers()),
                column.dictionary(),
                pass.limit(column.dictionary()),
                column.ownTexts(),
                n -> OneEvent.ofText(attribute, column.textOf(n)),
                n -> null);
    }

    @Override
    public int size() {
        return strip.size();
    }

    @Override
    public long second(int index) {
        return strip.seconds.at(index);
    }

    /** Sorts as the event's own id does among events of the same second, and ends with it where a return needs it. */
    @Override
    public String id(int index) {
        StringBuilder id = new StringBuilder();
        for (long number : new long[] {strip.ranks.at(index), index}) {
            id.append((char) (MARK + (number >>> 24))).append((char) (MARK + (number >>> 12 & LOW)));
            id.append((char) (MARK + (number & LOW)));
        }
        return id.append(strip.ids.getOrDefault(index, "")).toString();
    }

    /** Private characters, which no id has; in the order of the numbers. */
    private static final char MARK = '\uE000';

    private static final long LOW = 0xFFF;

    @Override
    public long productId(int index) {
        return block.dictionaries().products().id((int) strip.products.at(index));
    }

    @Override
    public long categoryId(int index) {
        return block.dictionaries().categories().id((int) strip.categories.at(index));
    }

    @Override
    public int quantity(int index) {
        return (int) strip.quantities.at(index);
    }

    @Override
    public long amount(int index) {
        return strip.amounts.at(index);
    }

    @Override
    public String currency(int index) {
        return block.dictionaries().currencies().text((int) strip.currencies.at(index));
    }

    @Override
    public long orderId(int index) {
        return block.orderId((int) strip.orders.at(index));
    }

    @Override
    public String text(int index, String attribute) {
        TextColumn column = strip.texts.get(attribute);
        return column == null ? null : column.at(index);
    }
}
