package com.segmentofone.recommend;

import java.util.Arrays;

/** Gives ids small numbers, from 0 up, in the order in which they come; 12 to 24 bytes for each. */
final class Numbering {

    private long[] ids = new long[16];
    private int[] table = empty(64);
    private int size;

    private static int[] empty(int slots) {
        int[] table = new int[slots];
        Arrays.fill(table, -1);
        return table;
    }

    int size() {
        return size;
    }

    long id(int number) {
        return ids[number];
    }

    /** The ids by number. What is in it does not change; later ids may follow. */
    long[] ids() {
        return ids;
    }

    /** @return -1 for an id that has none */
    int find(long id) {
        return table[slot(id)];
    }

    int findOrAdd(long id) {
        int found = find(id);
        return found >= 0 ? found : add(id);
    }

    private int add(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size] = id;
        if (2 * (size + 1) > table.length) {
            table = empty(table.length * 2);
            for (int number = 0; number < size; number++) {
                table[slot(ids[number])] = number;
            }
        }
        table[slot(id)] = size;
        return size++;
    }

    /** Where the id is, or would be. */
    private int slot(long id) {
        int mask = table.length - 1;
        int at = (int) Mix.of(id) & mask;
        while (table[at] >= 0 && ids[table[at]] != id) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** A copy that does not change with this one. */
    Numbering copy() {
        Numbering copy = new Numbering();
        copy.ids = Arrays.copyOf(ids, Math.max(16, size));
        copy.table = table.clone();
        copy.size = size;
        return copy;
    }
}
