package com.segmentofone.audience.column;

/** Part of a column, copied to an array as far as it was asked for. */
final class Filled {

    private final Column column;
    private final Pool pool;
    private int[] ints;
    private long[] longs;
    private int low;
    private int high;

    Filled(Column column, Pool pool) {
        this.column = column;
        this.pool = pool;
    }

    int count() {
        return column.count();
    }

    int[] ints(int from, int to) {
        if (ints == null) {
            ints = pool.takeInts(column.count());
        }
        fill(from, to, (f, t) -> column.copy(f, t, ints, pool));
        return ints;
    }

    long[] longs(int from, int to) {
        if (longs == null) {
            longs = pool.takeLongs(column.count());
        }
        fill(from, to, (f, t) -> column.copy(f, t, longs, pool));
        return longs;
    }

    private void fill(int from, int to, Copy copy) {
        if (from >= to) {
            return;
        }
        if (low == high) {
            copy.between(from, to);
            low = from;
            high = to;
            return;
        }
        if (from < low) {
            copy.between(from, low);
            low = from;
        }
        if (to > high) {
            copy.between(high, to);
            high = to;
        }
    }

    void release() {
        if (ints != null) {
            pool.give(ints);
        }
        if (longs != null) {
            pool.give(longs);
        }
    }

    /** Copies what lies between two places. */
    private interface Copy {
        void between(int from, int to);
    }
}
