package com.segmentofone.benchmarks;

import com.segmentofone.rule.Evaluation;
import com.segmentofone.rule.Truth;
import java.util.List;

/** The benchmark's two rules as a programmer would write them, for these rules and nothing else: three-valued, and with their expiry. */
final class HandWritten {

    private static final long DAY = 86_400;

    private HandWritten() {}

    static Evaluation attributes(Subject s) {
        boolean unknown = false;
        if (s.getGender() == null) {
            unknown = true;
        } else if (!s.getGender().equalsIgnoreCase("F")) {
            return Evaluation.forever(Truth.FALSE);
        }
        if (s.getIncome() == null) {
            unknown = true;
        } else if (!s.getIncome().equalsIgnoreCase("$30K - $50K")
                && !s.getIncome().equalsIgnoreCase("$50K - $70K")) {
            return Evaluation.forever(Truth.FALSE);
        }
        if (s.getEducation() == null) {
            unknown = true;
        } else if (!s.getEducation().regionMatches(true, 0, "bachelors", 0, 9)) {
            return Evaluation.forever(Truth.FALSE);
        }
        if (s.getChildren() == null) {
            unknown = true;
        } else if (s.getChildren() < 2) {
            return Evaluation.forever(Truth.FALSE);
        }
        if (s.getCity() == null) {
            unknown = true;
        } else if (s.getCity().equalsIgnoreCase("Seattle")) {
            return Evaluation.forever(Truth.FALSE);
        }
        return Evaluation.forever(unknown ? Truth.UNKNOWN : Truth.TRUE);
    }

    static Evaluation behaviour(Subject s) {
        long lines = leaves(s.getEvents(), "order.line", 3, 180 * DAY, s.getNow());
        long views = leaves(s.getEvents(), "product.viewed", 5, 60 * DAY, s.getNow());
        return lines < 0 || views < 0
                ? Evaluation.forever(Truth.FALSE)
                : Evaluation.of(Truth.TRUE, Math.min(lines, views));
    }

    /**
     * When there will no longer be so many events in the window; -1 when there are not now. From the latest backwards, so that it can stop early,
     * which it may because these shoppers have no events later than now.
     */
    private static long leaves(List<SubjectEvent> events, String type, int least, long span, long now) {
        int found = 0;
        for (int i = events.size() - 1; i >= 0; i--) {
            SubjectEvent event = events.get(i);
            if (event.getSecond() <= now - span) {
                return -1;
            }
            if (event.getType().equals(type) && ++found == least) {
                return event.getSecond() + span;
            }
        }
        return -1;
    }
}
