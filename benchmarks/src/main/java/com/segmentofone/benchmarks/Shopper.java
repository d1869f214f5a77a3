package com.segmentofone.benchmarks;

import java.util.Arrays;

/** One made-up customer, to be filled again with the next; -1 is what is not known. */
final class Shopper {

    private static final int ROOM = 1_210;
    private static final int NUMBERS = 11;

    int id;
    int gender;
    int income;
    int city;
    int children;
    /** Epoch day; {@code Integer.MIN_VALUE} when unknown. */
    int birthday;

    int size;
    int orders;
    final int[] types = new int[ROOM];
    final int[] seconds = new int[ROOM];
    final int[] channels = new int[ROOM];
    final int[] devices = new int[ROOM];
    final int[] products = new int[ROOM];
    /** Only where the event itself names one. */
    final int[] categories = new int[ROOM];

    final int[] quantities = new int[ROOM];
    final int[] amounts = new int[ROOM];
    /** Within the customer, from 1; 0 for none. */
    final int[] order = new int[ROOM];

    final int[] phrases = new int[ROOM];
    /** Places of the events in the order of time. */
    final int[] sorted = new int[ROOM];

    private final long[] keys = new long[ROOM];

    int add(int type, int second, int channel, int device) {
        int at = size++;
        types[at] = type;
        seconds[at] = second;
        channels[at] = channel;
        devices[at] = device;
        products[at] = 0;
        categories[at] = 0;
        quantities[at] = 1;
        amounts[at] = 0;
        order[at] = 0;
        phrases[at] = -1;
        return at;
    }

    void sort() {
        for (int i = 0; i < size; i++) {
            keys[i] = (long) seconds[i] << NUMBERS | i;
        }
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            sorted[i] = (int) (keys[i] & (1 << NUMBERS) - 1);
        }
        orders = 0;
    }

    /** Unique among all customers. */
    long orderId(int at) {
        return order[at] == 0 ? 0 : (long) id * ROOM + order[at];
    }

    /** The category of the event or of its product; 0 when it has none. */
    int shelf(int at) {
        return products[at] == 0 ? categories[at] : ShopShelves.shelf(products[at]);
    }

    /** The second from which the event's order is cancelled; -1 when it is not. */
    int goneAt(int at) {
        for (int i = 0; order[at] != 0 && i < size; i++) {
            if (types[i] == Clientele.CANCELLED && order[i] == order[at]) {
                return seconds[i];
            }
        }
        return -1;
    }
}
