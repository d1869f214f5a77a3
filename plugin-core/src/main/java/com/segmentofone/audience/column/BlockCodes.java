package com.segmentofone.audience.column;

import com.segmentofone.rule.AttributeValue;
import com.segmentofone.rule.Codes;
import com.segmentofone.rule.Events;
import java.util.function.IntFunction;

/** The numbers of one column in a block as codes: first the dictionary's, then the block's own. */
final class BlockCodes implements Codes {

    private final Filled numbers;
    private final Dictionary dictionary;
    private final int shared;
    private final int own;
    private final IntFunction<Events> events;
    private final IntFunction<AttributeValue> values;
    private boolean moved;

    /** @param own how many texts are the block's own */
    BlockCodes(
            Filled numbers,
            Dictionary dictionary,
            int shared,
            int own,
            IntFunction<Events> events,
            IntFunction<AttributeValue> values) {
        this.numbers = numbers;
        this.dictionary = dictionary;
        this.shared = shared;
        this.own = own;
        this.events = events;
        this.values = values;
    }

    @Override
    public int[] of(int from, int to) {
        return own == 0 ? numbers.ints(from, to) : closedUp();
    }

    /** The block's own texts, which are few or short columns, follow the dictionary's at once. */
    private int[] closedUp() {
        int all = numbers.count();
        int[] codes = numbers.ints(0, all);
        for (int i = 0; i < all && !moved; i++) {
            codes[i] = codes[i] < Dictionary.MOST ? codes[i] : codes[i] - Dictionary.MOST + shared;
        }
        moved = true;
        return codes;
    }

    private int number(int code) {
        return code < shared ? code : code - shared + Dictionary.MOST;
    }

    @Override
    public int size() {
        return shared + own;
    }

    @Override
    public int shared() {
        return shared;
    }

    @Override
    public Object dictionary() {
        return dictionary;
    }

    @Override
    public Events event(int code) {
        return events.apply(number(code));
    }

    @Override
    public AttributeValue value(int code) {
        return values.apply(number(code));
    }
}
