package com.segmentofone.audience.column;

import com.segmentofone.rule.AttributeValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids or texts that stand in columns as numbers; it only ever grows. Entry 0 is none. Of texts there are so few that they fit on the heap: what
 * comes later than {@link #MOST} is written into each block.
 */
final class Dictionary {

    /** Numbers from here on are of a block's own texts. */
    static final int MOST = 1 << 16;

    private final boolean ofIds;
    private final List<Object> entries = new ArrayList<>();
    private final List<AttributeValue> values = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    Dictionary(boolean ofIds) {
        this.ofIds = ofIds;
        entries.add(ofIds ? (Object) 0L : "");
        values.add(null);
    }

    synchronized int size() {
        return entries.size();
    }

    synchronized int number(long id) {
        return id == 0 ? 0 : put(id);
    }

    /** @return -1 when it is full and does not have the text */
    synchronized int number(String text) {
        if (text == null) {
            return 0;
        }
        return entries.size() < MOST ? put(text) : numbers.getOrDefault(text, -1);
    }

    private int put(Object entry) {
        Integer known = numbers.putIfAbsent(entry, entries.size());
        if (known == null) {
            entries.add(entry);
            return entries.size() - 1;
        }
        return known;
    }

    synchronized long id(int number) {
        return (Long) entries.get(number);
    }

    /** Null for 0. */
    synchronized String text(int number) {
        return number == 0 ? null : (String) entries.get(number);
    }

    /** Null for 0. Kept, as reading a text takes time. */
    synchronized AttributeValue value(int number) {
        while (values.size() < entries.size()) {
            values.add(AttributeValue.of((String) entries.get(values.size())));
        }
        return values.get(number);
    }

    void write(Image image) {
        image.number(ofIds ? 1 : 0).number(size());
        for (int i = 1; i < size(); i++) {
            if (ofIds) {
                image.number(id(i));
            } else {
                image.text(text(i));
            }
        }
    }

    static Dictionary read(ByteBuffer from) {
        Dictionary read = new Dictionary(from.getInt() == 1);
        int size = from.getInt();
        for (int i = 1; i < size; i++) {
            read.put(read.ofIds ? (Object) from.getLong() : Column.text(from));
        }
        return read;
    }
}
