package com.segmentofone.segment;

import com.segmentofone.profile.AttributePast;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Facts;
import com.segmentofone.rule.TrueStretches;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Adds up, customer by customer, at which instants a rule is true. */
final class SizeWalk {

    private final CompiledRule rule;
    private final CatalogSnapshot catalog;
    private final long[] seconds;
    /** By how much the size differs from that at the instant before. */
    private final long[] steps;

    /** @param seconds ascending */
    SizeWalk(CompiledRule rule, CatalogSnapshot catalog, long[] seconds) {
        this.rule = rule;
        this.catalog = catalog;
        this.seconds = seconds;
        this.steps = new long[seconds.length + 1];
    }

    /** @param past null when the attributes have none: then only time passes */
    void through(Facts facts, AttributePast past, LongPredicate frozenIn) {
        if (past == null) {
            find(facts, frozenIn, 0, seconds.length);
            return;
        }
        long[] turns = past.turns();
        int from = 0;
        while (from < seconds.length) {
            int to = placeFrom(after(turns, seconds[from]));
            find(new PastFacts(facts, past, seconds[from]), frozenIn, from, to);
            from = to;
        }
    }

    private void find(Facts facts, LongPredicate frozenIn, int from, int to) {
        TrueStretches.find(rule, facts, new Appraiser(catalog, facts, frozenIn), seconds, from, to, this::add);
    }

    private void add(int from, int to) {
        steps[from]++;
        steps[to]--;
    }

    private static long after(long[] turns, long second) {
        int place = Arrays.binarySearch(turns, second);
        int next = place >= 0 ? place + 1 : -place - 1;
        return next < turns.length ? turns[next] : Long.MAX_VALUE;
    }

    private int placeFrom(long second) {
        int place = Arrays.binarySearch(seconds, second);
        return place >= 0 ? place : -place - 1;
    }

    long[] sizes() {
        long[] sizes = Arrays.copyOf(steps, seconds.length);
        Arrays.parallelPrefix(sizes, Long::sum);
        return sizes;
    }
}
