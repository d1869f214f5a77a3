package com.segmentofone.audience.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Some thousands of customers whose facts lie in one stretch of memory. */
final class Block implements CustomerIds {

    /** So many that what is found of each of them fits in a processor's nearest cache. */
    static final int CUSTOMERS = 4096;

    private final Dictionaries dictionaries;
    private final ByteBuffer bytes;
    private final String file;
    private final Column ids;
    private final Column orderIds;
    private final Map<String, TextColumn> attributes = new HashMap<>();
    private final Map<String, Strip> strips = new HashMap<>();

    private Block(ByteBuffer bytes, Dictionaries dictionaries, String file) {
        this.file = file;
        this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        this.dictionaries = dictionaries;
        ByteBuffer from = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (from.getInt() != BlockWriter.MAGIC || from.getInt() != BlockWriter.VERSION) {
            throw new IllegalArgumentException("not a block of customers");
        }
        ids = Column.read(from);
        orderIds = Column.read(from);
        for (int n = from.getInt(); n > 0; n--) {
            String name = Column.text(from);
            attributes.put(name, TextColumn.read(from, dictionaries.attribute(name)));
        }
        for (int n = from.getInt(); n > 0; n--) {
            strips.put(Column.text(from), Strip.read(from, dictionaries));
        }
    }

    /** @param bytes made by {@link BlockWriter#finish()} with the same dictionaries */
    static Block of(ByteBuffer bytes, Dictionaries dictionaries) {
        return new Block(bytes, dictionaries, null);
    }

    /** @param file in which the bytes lie */
    static Block of(ByteBuffer bytes, Dictionaries dictionaries, String file) {
        return new Block(bytes, dictionaries, file);
    }

    /** Null when it is not in a file that lasts. */
    String file() {
        return file;
    }

    ByteBuffer bytes() {
        ByteBuffer all = bytes.duplicate();
        all.rewind();
        return all;
    }

    @Override
    public int size() {
        return ids.count();
    }

    @Override
    public long id(int customer) {
        return ids.at(customer);
    }

    @Override
    public int find(long id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            long found = id(middle);
            if (found == id) {
                return middle;
            }
            low = found < id ? middle + 1 : low;
            high = found < id ? high : middle - 1;
        }
        return -1 - low;
    }

    long orderId(int number) {
        return orderIds.at(number);
    }

    int orderNumbers() {
        return orderIds.count();
    }

    Map<String, TextColumn> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    /** By type. */
    Map<String, Strip> strips() {
        return Collections.unmodifiableMap(strips);
    }

    long events() {
        return strips.entrySet().stream()
                .filter(e -> !CustomerEvents.isBeforeCorrections(e.getKey()))
                .mapToLong(e -> e.getValue().size())
                .sum();
    }

    /** How many bytes do not belong to events. */
    long customerBytes() {
        return bytes.capacity()
                - strips.values().stream().mapToLong(Strip::bytes).sum()
                - orderIds.bytes();
    }
}
