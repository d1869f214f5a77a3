package com.segmentofone.rule;

import java.util.Arrays;
import java.util.function.Function;

/** A question about one attribute, asked once for each different value in a crowd. */
final class CrowdAttribute {

    private static final byte TRUE = 1;
    private static final byte FALSE = 2;

    private CrowdAttribute() {}

    /**
     * @param test of a value; null when it is unknown
     * @param meaning equal for equal tests
     */
    static Answers answers(
            Node node, Crowd crowd, long at, String attribute, Object meaning, Function<AttributeValue, Truth> test) {
        return crowd.once(Arrays.asList("answers", meaning), () -> {
            Codes codes = crowd.attribute(attribute);
            Answers answers = answers(codes.of(0, crowd.size()), table(codes, crowd, meaning, test), crowd.size());
            Walked.correct(answers, node, crowd, at, crowd.apart());
            return answers;
        });
    }

    private static byte[] table(Codes codes, Crowd crowd, Object meaning, Function<AttributeValue, Truth> test) {
        byte[] shared = crowd.shared(
                Arrays.asList(meaning, codes.dictionary()), () -> fill(codes, 0, new byte[codes.shared()], test));
        return codes.size() == codes.shared()
                ? shared
                : fill(codes, codes.shared(), Arrays.copyOf(shared, codes.size()), test);
    }

    private static byte[] fill(Codes codes, int from, byte[] table, Function<AttributeValue, Truth> test) {
        for (int code = from; code < table.length; code++) {
            Truth truth = test.apply(codes.value(code));
            table[code] = truth == Truth.TRUE ? TRUE : truth == Truth.FALSE ? FALSE : 0;
        }
        return table;
    }

    private static Answers answers(int[] codes, byte[] table, int size) {
        Answers answers = Answers.unknown(size);
        for (int word = 0; word * 64 < size; word++) {
            long yes = 0;
            long no = 0;
            int end = Math.min(size, word * 64 + 64);
            for (int i = word * 64; i < end; i++) {
                long truth = table[codes[i]];
                yes |= (truth & 1) << i;
                no |= (truth >>> 1) << i;
            }
            answers.word(word, yes, no);
        }
        return answers;
    }
}
