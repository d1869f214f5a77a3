package com.segmentofone.audience.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The events of one type that a block is being made of, in the order of its shoppers. */
final class Rows {

    private static final int PLACE_BITS = 31;

    final Longs seconds = new Longs();
    final Ints shoppers = new Ints();
    final Ints products = new Ints();
    final Ints categories = new Ints();
    final Ints quantities = new Ints();
    final Longs amounts = new Longs();
    final Ints currencies = new Ints();
    final Ints orders = new Ints();
    final Ints ranks = new Ints();
    private final Map<String, Texts> texts = new TreeMap<>();
    private final Map<Integer, String> ids = new TreeMap<>();

    int size() {
        return seconds.size();
    }

    /** Of the event put in last. */
    void text(String attribute, String value, Dictionaries dictionaries) {
        texts.computeIfAbsent(attribute, name -> new Texts(dictionaries.text(name)))
                .put(size() - 1, value);
    }

    String text(int row, String attribute) {
        Texts all = texts.get(attribute);
        return all == null ? null : all.get(row);
    }

    /** Keeps an event's id, because a return names it. */
    void keep(int row, String id) {
        ids.put(row, id);
    }

    void write(Image image) {
        int[] order = byTime();
        int n = order.length;
        image.column(n, i -> seconds.get(order[i]))
                .column(n, i -> shoppers.get(order[i]))
                .column(n, i -> products.get(order[i]))
                .column(n, i -> categories.get(order[i]))
                .column(n, i -> quantities.get(order[i]))
                .column(n, i -> amounts.get(order[i]))
                .column(n, i -> currencies.get(order[i]))
                .column(n, i -> orders.get(order[i]))
                .column(n, i -> ranks.get(order[i]));
        image.number(texts.size());
        texts.forEach((name, values) -> values.write(image.text(name), order));
        writeIds(image, order);
    }

    private void writeIds(Image image, int[] order) {
        image.number(ids.size());
        for (int i = 0; i < order.length && !ids.isEmpty(); i++) {
            String id = ids.get(order[i]);
            if (id != null) {
                image.number(i).text(id);
            }
        }
    }

    /** The rows by second; those of one shopper keep their order. */
    private int[] byTime() {
        int n = size();
        long first = Long.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            first = Math.min(first, seconds.get(i));
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = Math.subtractExact(seconds.get(i), first) << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & Integer.MAX_VALUE);
        }
        return order;
    }

    /** The values of one further attribute. */
    static final class Texts {
        private final Dictionary dictionary;
        private final Ints numbers = new Ints();
        private final List<String> own = new ArrayList<>();

        Texts(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        void put(int row, String value) {
            int number = dictionary.number(value);
            if (number < 0) {
                number = Dictionary.MOST + own.size();
                own.add(value);
            }
            numbers.set(row, number);
        }

        String get(int row) {
            int number = number(row);
            return number < Dictionary.MOST ? dictionary.text(number) : own.get(number - Dictionary.MOST);
        }

        private int number(int row) {
            return row < numbers.size() ? numbers.get(row) : 0;
        }

        void write(Image image, int[] order) {
            image.column(order.length, i -> number(order[i]));
            OwnTexts.write(image, own);
        }
    }
}
