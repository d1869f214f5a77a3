package com.segmentofone.audience.column;

import java.util.Map;
import java.util.TreeMap;

/** One event on its way into a block. */
final class Row {
    String type;
    long second;
    String id;
    long product;
    long category;
    int quantity;
    long amount;
    String currency;
    long order;
    int rank;
    final Map<String, String> texts = new TreeMap<>();

    String id() {
        return id;
    }
}
