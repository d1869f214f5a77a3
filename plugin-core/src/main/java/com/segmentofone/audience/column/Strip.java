package com.segmentofone.audience.column;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The columns of one type of event in a block, by time. */
final class Strip {

    final Column seconds;
    final Column shoppers;
    final Column products;
    final Column categories;
    final Column quantities;
    final Column amounts;
    final Column currencies;
    final Column orders;
    final Column ranks;
    final Map<String, TextColumn> texts = new HashMap<>();
    final Map<Integer, String> ids = new HashMap<>();
    private final int bytes;

    private Strip(ByteBuffer from, Dictionaries dictionaries) {
        int start = from.position();
        seconds = Column.read(from);
        shoppers = Column.read(from);
        products = Column.read(from);
        categories = Column.read(from);
        quantities = Column.read(from);
        amounts = Column.read(from);
        currencies = Column.read(from);
        orders = Column.read(from);
        ranks = Column.read(from);
        for (int n = from.getInt(); n > 0; n--) {
            String name = Column.text(from);
            texts.put(name, TextColumn.read(from, dictionaries.text(name)));
        }
        for (int n = from.getInt(); n > 0; n--) {
            ids.put(from.getInt(), Column.text(from));
        }
        bytes = from.position() - start;
    }

    /** Of a type that nobody has an event of. */
    static final Strip EMPTY = new Strip();

    private Strip() {
        seconds = Column.constant(0, 0);
        shoppers = seconds;
        products = seconds;
        categories = seconds;
        quantities = seconds;
        amounts = seconds;
        currencies = seconds;
        orders = seconds;
        ranks = seconds;
        bytes = 0;
    }

    /** A column without values. */
    Column none() {
        return Column.constant(size(), 0);
    }

    static Strip read(ByteBuffer from, Dictionaries dictionaries) {
        return new Strip(from, dictionaries);
    }

    int size() {
        return seconds.count();
    }

    int bytes() {
        return bytes;
    }
}
