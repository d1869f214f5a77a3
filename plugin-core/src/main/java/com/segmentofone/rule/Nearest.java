package com.segmentofone.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Proposes what may have been meant. */
public final class Nearest {

    private static final int PROPOSALS = 5;
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The few nearest known names, nearest first. */
    public static String to(String wanted, Collection<String> known) {
        String cut = wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
        return known.stream()
                .filter(k -> k.length() <= LONGEST)
                .sorted(Comparator.<String>comparingInt(k -> distance(cut, k)).thenComparing(k -> k))
                .limit(PROPOSALS)
                .collect(Collectors.joining(", "));
    }

    /** How many letters must change; case does not count. */
    static int distance(String one, String other) {
        String a = Coercion.folded(one);
        String b = Coercion.folded(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            nextRow(row, i, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void nextRow(int[] row, int i, char letter, String b) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int changed = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
