package com.segmentofone.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A behaviour condition in SQL: a test of aggregates over the events that the condition is about.
 *
 * @param type of the events, as their column has it
 * @param where which of them, with their window
 * @param test with {@code {0}}, {@code {1}} in place of the aggregates
 * @param ofNone whether it holds for customers without such events
 */
record SqlMeasure(int type, String where, List<Aggregate> aggregates, String test, boolean ofNone) {

    /** An aggregate of those of the events that pass a filter as well; empty for all. */
    record Aggregate(String function, String filter) {

        String of(String where) {
            String both = where.isEmpty() || filter.isEmpty() ? where + filter : where + " and " + filter;
            return both.isEmpty() ? function : function + " filter (where " + both + ")";
        }
    }

    /** Customers with such events for whom the test holds, or does not. */
    String customers(String table, boolean holds) {
        String from = "select customer from " + table + " where type = " + type + " and " + where;
        if (isAnyAtAll()) {
            return from + (holds != ofNone ? "" : " and false");
        }
        String having = filled(i -> aggregates.get(i).of(""));
        return from + " group by customer having " + (holds ? having : "not (" + having + ")");
    }

    /** Whether it only asks whether there is any such event. */
    boolean isAnyAtAll() {
        return test.equals("coalesce({0}, 0) >= 1") || test.equals("coalesce({0}, 0) = 0");
    }

    /** Of a customer in {@code c}. */
    String bySet(String table) {
        return ofNone
                ? "c.customer not in (" + customers(table, false) + ")"
                : "c.customer in (" + customers(table, true) + ")";
    }

    /** The number of customers for whom it holds, without looking at any other table. */
    String count(String table, int everyone) {
        String which = customers(table, !ofNone);
        String count = "select count(" + (isAnyAtAll() ? "distinct customer" : "*") + ") from (" + which + ") f";
        return ofNone ? "select " + everyone + " - (" + count + ")" : count;
    }

    String filled(java.util.function.IntFunction<String> aggregate) {
        String filled = test;
        for (int i = 0; i < aggregates.size(); i++) {
            filled = filled.replace(String.format(Locale.ROOT, "{%d}", i), aggregate.apply(i));
        }
        return filled;
    }
}
