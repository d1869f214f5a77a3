package com.segmentofone.audience.column;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Gathers some thousands of customers, one after the other, and makes a block of them. */
final class BlockWriter {

    static final int MAGIC = 0x53314243;
    static final int VERSION = 1;

    private final Dictionaries dictionaries;
    private final Longs ids = new Longs();
    private final Map<String, Rows> rows = new TreeMap<>();
    private final Map<String, Rows.Texts> attributes = new TreeMap<>();
    private final Longs orderIds = new Longs();
    private final Map<Long, Integer> orders = new HashMap<>();

    BlockWriter(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        orderIds.add(0);
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    int size() {
        return ids.size();
    }

    void customer(long id) {
        ids.add(id);
        orders.clear();
    }

    void attribute(String name, String text) {
        attributes
                .computeIfAbsent(name, n -> new Rows.Texts(dictionaries.attribute(n)))
                .put(ids.size() - 1, text);
    }

    Rows rows(String type) {
        return rows.computeIfAbsent(type, t -> new Rows());
    }

    int shopper() {
        return ids.size() - 1;
    }

    /** Orders are numbered for each customer anew, as ids of orders might not be of one customer only. */
    int order(long orderId) {
        if (orderId == 0) {
            return 0;
        }
        Integer known = orders.get(orderId);
        if (known != null) {
            return known;
        }
        orderIds.add(orderId);
        orders.put(orderId, orderIds.size() - 1);
        return orderIds.size() - 1;
    }

    ByteBuffer finish() {
        Image image = new Image().number(MAGIC).number(VERSION);
        image.column(ids.size(), ids::get);
        image.column(orderIds.size(), orderIds::get);
        int[] order = IntStream.range(0, ids.size()).toArray();
        image.number(attributes.size());
        attributes.forEach((name, values) -> values.write(image.text(name), order));
        image.number(rows.size());
        rows.forEach((type, events) -> events.write(image.text(type)));
        return image.finished();
    }
}
