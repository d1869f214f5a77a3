package com.segmentofone.rule;

import java.util.Arrays;

/** The truths of one condition for a whole crowd: a bit for yes and one for no; neither is unknown. */
public final class Answers {

    private static final int BITS = 64;

    private final int size;
    private final long[] yes;
    private final long[] no;

    private Answers(int size, long[] yes, long[] no) {
        this.size = size;
        this.yes = yes;
        this.no = no;
    }

    /** Unknown of everyone. */
    static Answers unknown(int size) {
        return new Answers(size, new long[words(size)], new long[words(size)]);
    }

    static Answers all(int size, Truth truth) {
        Answers answers = unknown(size);
        if (truth != Truth.UNKNOWN) {
            System.arraycopy(everyone(size), 0, truth == Truth.TRUE ? answers.yes : answers.no, 0, words(size));
        }
        return answers;
    }

    /** Yes or no of everyone. */
    public static Answers ofMembers(int size, long[] members) {
        long[] others = everyone(size);
        for (int i = 0; i < others.length; i++) {
            others[i] &= ~members[i];
        }
        return new Answers(size, members.clone(), others);
    }

    static int words(int size) {
        return (size + BITS - 1) / BITS;
    }

    static long[] everyone(int size) {
        long[] all = new long[words(size)];
        Arrays.fill(all, -1L);
        if (size % BITS != 0) {
            all[all.length - 1] = (1L << size % BITS) - 1;
        }
        return all;
    }

    int size() {
        return size;
    }

    /** Who is a member: bit i of word i / 64; not to be changed. */
    public long[] yes() {
        return yes;
    }

    void set(int shopper, Truth truth) {
        long bit = 1L << shopper;
        int word = shopper >> 6;
        yes[word] = truth == Truth.TRUE ? yes[word] | bit : yes[word] & ~bit;
        no[word] = truth == Truth.FALSE ? no[word] | bit : no[word] & ~bit;
    }

    Truth of(int shopper) {
        if ((yes[shopper >> 6] >>> shopper & 1) != 0) {
            return Truth.TRUE;
        }
        return (no[shopper >> 6] >>> shopper & 1) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Sets 64 at once. */
    void word(int word, long yesBits, long noBits) {
        yes[word] = yesBits;
        no[word] = noBits;
    }

    Answers copy() {
        return new Answers(size, yes.clone(), no.clone());
    }

    Answers not() {
        return new Answers(size, no, yes);
    }

    /** Takes another part of all: yes where both are, no where either is. */
    void and(Answers other) {
        for (int i = 0; i < yes.length; i++) {
            yes[i] &= other.yes[i];
            no[i] |= other.no[i];
        }
    }

    /** Takes another part of any: yes where either is, no where both are. */
    void or(Answers other) {
        for (int i = 0; i < yes.length; i++) {
            yes[i] |= other.yes[i];
            no[i] &= other.no[i];
        }
    }

    /** Of whom another part could still change the whole, when this is what the whole needs nothing more for. */
    long[] undecided(Truth decisive, long[] asked) {
        long[] decided = decisive == Truth.TRUE ? yes : no;
        long[] left = new long[decided.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = asked[i] & ~decided[i];
        }
        return left;
    }
}
