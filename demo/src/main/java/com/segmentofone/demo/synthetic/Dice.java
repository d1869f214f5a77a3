package com.segmentofone.demo.synthetic;

import java.util.List;

/** Repeatable throws: the same for the same purpose and number, whatever was thrown before (the published SplitMix64). */
final class Dice {

    private static final long SEED = 0x5E6_0F_1L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(String purpose, long number) {
        return new Dice(mixed(SEED + mixed(purpose.hashCode()) + mixed(number * GOLDEN)));
    }

    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From 0 up to, but without, the bound. */
    int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T anyOf(List<T> list) {
        return list.get(below(list.size()));
    }

    /** An index, each as likely as its weight. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = (next() >>> 11) * 0x1.0p-53 * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Another order of the same things. */
    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T other = list.get(j);
            list.set(j, list.get(i));
            list.set(i, other);
        }
    }
}
