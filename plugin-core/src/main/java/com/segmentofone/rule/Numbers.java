package com.segmentofone.rule;

/** A measure of everyone in a crowd: quotients, unknown where the divisor is 0. */
final class Numbers {

    private final long[] over;
    private final long[] under;

    private Numbers(long[] over, long[] under) {
        this.over = over;
        this.under = under;
    }

    /** Whole numbers, known of everyone. */
    static Numbers whole(long[] numbers) {
        return new Numbers(numbers, null);
    }

    static Numbers quotients(long[] over, long[] under) {
        return new Numbers(over, under);
    }

    long over(int shopper) {
        return over[shopper];
    }

    long under(int shopper) {
        return under == null ? 1 : under[shopper];
    }

    /** Null when it is unknown. */
    Ratio of(int shopper) {
        return under(shopper) == 0 ? null : Ratio.of(over[shopper], under(shopper));
    }

    /** Holds every number against a test. */
    Answers answers(Test test) {
        int size = over.length;
        Answers answers = Answers.unknown(size);
        for (int word = 0; word * 64 < size; word++) {
            answer(answers, word, Math.min(size, word * 64 + 64), test);
        }
        return answers;
    }

    private void answer(Answers answers, int word, int end, Test test) {
        long yes = 0;
        long known = 0;
        for (int i = word * 64; i < end; i++) {
            long parts = under == null ? 1 : under[i];
            if (parts != 0) {
                known |= 1L << i;
                yes |= test.test(over[i], parts) ? 1L << i : 0;
            }
        }
        answers.word(word, yes, known & ~yes);
    }

    /** A comparison with a quotient. */
    interface Test {
        /** @param under positive */
        boolean test(long over, long under);
    }
}
