package com.segmentofone.rule;

import com.segmentofone.rule.History.Happening;
import java.time.LocalDate;

/** By what things and periods events are told apart. */
final class ReferenceValues {

    private ReferenceValues() {}

    /** The one thing that something was done with; null when there is none. */
    static Object thing(Reference reference, Happening h, CorrelatedCondition condition) {
        if (condition.key().equals("order")) {
            return h.order == 0 ? null : h.order;
        }
        return reference.key(h, Measure.value(Measure.Kind.FIRST_VALUE, condition.key(), condition.level()));
    }

    /** How many periods have begun, counted one by one. */
    static long begun(Span per, long begins, long now, Reference reference) {
        if (!per.isCalendar()) {
            return (now - begins) / per.seconds() + 1;
        }
        LocalDate first = reference.day(begins);
        long begun = 1;
        while (reference.start(per == Span.YEAR ? first.plusYears(begun) : first.plusMonths(begun)) <= now) {
            begun++;
        }
        return begun;
    }
}
