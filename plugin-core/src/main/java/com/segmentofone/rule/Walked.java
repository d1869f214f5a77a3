package com.segmentofone.rule;

import java.util.Arrays;

/** What a condition is for the shoppers of a crowd that were asked about so far, one by one. */
final class Walked {

    private final Answers answers;
    private final long[] known;

    private Walked(int size) {
        this.answers = Answers.unknown(size);
        this.known = new long[Answers.words(size)];
    }

    static Answers answers(Node node, Crowd crowd, long at, long[] asked) {
        Walked walked = crowd.once(Arrays.asList("walked", node.meaning(), at), () -> new Walked(crowd.size()));
        for (int word = 0; word < asked.length; word++) {
            walked.ask(node, crowd, at, word, asked[word]);
        }
        return walked.answers;
    }

    private void ask(Node node, Crowd crowd, long at, int word, long asked) {
        long left = asked & ~known[word];
        known[word] |= left;
        for (; left != 0; left &= left - 1) {
            int shopper = word * 64 + Long.numberOfTrailingZeros(left);
            answers.set(shopper, node.truth(new Inputs(crowd.facts(shopper), crowd.segments(shopper)), at));
        }
    }

    /** Puts right what columns cannot tell of those that stand apart from them. */
    static void correct(Answers answers, Node node, Crowd crowd, long at, long[] apart) {
        for (int word = 0; apart != null && word < apart.length; word++) {
            for (long left = apart[word]; left != 0; left &= left - 1) {
                int shopper = word * 64 + Long.numberOfTrailingZeros(left);
                answers.set(shopper, node.truth(new Inputs(crowd.facts(shopper), crowd.segments(shopper)), at));
            }
        }
    }
}
