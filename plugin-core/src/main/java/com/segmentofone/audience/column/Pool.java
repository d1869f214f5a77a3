package com.segmentofone.audience.column;

import java.util.ArrayList;
import java.util.List;

/** Arrays that one pass uses again from block to block. */
final class Pool {

    private final List<int[]> ints = new ArrayList<>();
    private final List<long[]> longs = new ArrayList<>();
    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] words = {};

    byte[] bytes(int size) {
        bytes = bytes.length < size ? new byte[roomy(size)] : bytes;
        return bytes;
    }

    short[] shorts(int size) {
        shorts = shorts.length < size ? new short[roomy(size)] : shorts;
        return shorts;
    }

    int[] words(int size) {
        words = words.length < size ? new int[roomy(size)] : words;
        return words;
    }

    private static int roomy(int size) {
        return size + size / 4 + 64;
    }

    /** Of any content; to be given back. */
    int[] takeInts(int size) {
        for (int i = ints.size() - 1; i >= 0; i--) {
            if (ints.get(i).length >= size) {
                return ints.remove(i);
            }
        }
        return new int[roomy(size)];
    }

    long[] takeLongs(int size) {
        for (int i = longs.size() - 1; i >= 0; i--) {
            if (longs.get(i).length >= size) {
                return longs.remove(i);
            }
        }
        return new long[roomy(size)];
    }

    void give(int[] array) {
        ints.add(array);
    }

    void give(long[] array) {
        longs.add(array);
    }
}
