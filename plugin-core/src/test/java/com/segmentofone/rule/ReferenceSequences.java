package com.segmentofone.rule;

import com.segmentofone.rule.History.Happening;
import java.util.List;

/** The meaning of sequences: every pair of events is looked at. */
final class ReferenceSequences {

    private ReferenceSequences() {}

    /**
     * @param firsts what was done first, in the window and by now
     * @param thens what could follow, by now
     */
    static boolean holds(SequenceCondition sequence, List<Happening> firsts, List<Happening> thens, long now) {
        long within = sequence.isBounded() ? sequence.length() * sequence.span().seconds() : 4_000_000_000L;
        for (Happening first : firsts) {
            boolean followed = false;
            for (Happening then : thens) {
                followed |= then.second > first.second && then.second < first.second + within;
            }
            boolean over = !sequence.isBounded() || now >= first.second + within;
            if (sequence.isDone() ? followed : !followed && over) {
                return true;
            }
        }
        return false;
    }
}
