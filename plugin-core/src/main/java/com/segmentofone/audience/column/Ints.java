package com.segmentofone.audience.column;

import java.util.Arrays;

/** A list of numbers without boxes. */
final class Ints {

    private static final int FIRST = 16;

    private int[] numbers = new int[FIRST];
    private int size;

    int size() {
        return size;
    }

    void add(int number) {
        room(size + 1);
        numbers[size++] = number;
    }

    private void room(int wanted) {
        if (wanted > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(wanted, 2 * numbers.length));
        }
    }

    int get(int index) {
        return numbers[index];
    }

    /** Lengthens the list by zeros where it is too short. */
    void set(int index, int number) {
        room(index + 1);
        size = Math.max(size, index + 1);
        numbers[index] = number;
    }
}
