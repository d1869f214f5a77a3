package com.segmentofone.rule;

/** Counts, sums and extremes of a crowd's events, in one pass over them. */
final class CrowdSums {

    private CrowdSums() {}

    static CrowdTally.Finder sum(Figure figure) {
        return figure == Figure.ONE
                ? (picked, at) -> Numbers.whole(counts(picked))
                : (picked, at) -> Numbers.whole(sums(picked, figure));
    }

    private static long[] counts(Picked picked) {
        int[] shoppers = picked.shoppers();
        int[] counts = new int[picked.crowd().size()];
        if (picked.isAll()) {
            for (int i = picked.from(); i < picked.to(); i++) {
                counts[shoppers[i]]++;
            }
        } else {
            int n = picked.size();
            for (int k = 0; k < n; k++) {
                counts[shoppers[picked.place(k)]]++;
            }
        }
        return widened(counts);
    }

    static long[] widened(int[] counts) {
        long[] wide = new long[counts.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = counts[i];
        }
        return wide;
    }

    private static long[] sums(Picked picked, Figure figure) {
        int[] shoppers = picked.shoppers();
        long[] values = figure.in(picked.columns(), picked.from(), picked.to());
        long[] sums = new long[picked.crowd().size()];
        int n = picked.size();
        for (int k = 0; k < n; k++) {
            int i = picked.place(k);
            sums[shoppers[i]] += Math.max(0, values[i]);
        }
        return sums;
    }

    /** Sum and number of the known figures. */
    static CrowdTally.Finder average(Figure figure) {
        return (picked, at) -> {
            int[] shoppers = picked.shoppers();
            long[] values = figure.in(picked.columns(), picked.from(), picked.to());
            long[] sums = new long[picked.crowd().size()];
            long[] parts = new long[picked.crowd().size()];
            int n = picked.size();
            for (int k = 0; k < n; k++) {
                int i = picked.place(k);
                if (values[i] >= 0) {
                    sums[shoppers[i]] += values[i];
                    parts[shoppers[i]]++;
                }
            }
            return Numbers.quotients(sums, parts);
        };
    }

    static CrowdTally.Finder extreme(Figure figure, boolean highest) {
        return (picked, at) -> {
            int[] shoppers = picked.shoppers();
            long[] values = figure.in(picked.columns(), picked.from(), picked.to());
            long[] found = new long[picked.crowd().size()];
            long[] known = new long[picked.crowd().size()];
            int n = picked.size();
            for (int k = 0; k < n; k++) {
                int i = picked.place(k);
                int shopper = shoppers[i];
                if (values[i] >= 0 && (known[shopper] == 0 || (values[i] > found[shopper]) == highest)) {
                    found[shopper] = values[i];
                    known[shopper] = 1;
                }
            }
            return Numbers.quotients(found, known);
        };
    }

    /** The sum of a figure over the number of different orders; events without an order or the figure do not count. */
    static CrowdTally.Finder perOrder(Figure figure) {
        return (picked, at) -> {
            int[] shoppers = picked.shoppers();
            int[] orders = picked.columns().orders(picked.from(), picked.to());
            long[] values = figure.in(picked.columns(), picked.from(), picked.to());
            long[] seen = picked.crowd().scratch().set(1 + (picked.columns().orderNumbers() >> 6));
            long[] sums = new long[picked.crowd().size()];
            long[] different = new long[picked.crowd().size()];
            int n = picked.size();
            for (int k = 0; k < n; k++) {
                int i = picked.place(k);
                if (orders[i] != 0 && values[i] >= 0) {
                    sums[shoppers[i]] += values[i];
                    different[shoppers[i]] += CrowdKeys.first(seen, orders[i]);
                }
            }
            return Numbers.quotients(sums, different);
        };
    }

    /** Whole periods since the first or the last event. */
    static CrowdTally.Finder since(boolean first, long period) {
        return (picked, at) -> {
            int[] shoppers = picked.shoppers();
            long[] seconds = picked.columns().seconds(picked.from(), picked.to());
            long[] found = new long[picked.crowd().size()];
            long[] known = new long[picked.crowd().size()];
            int n = picked.size();
            for (int k = 0; k < n; k++) {
                int i = picked.place(k);
                int shopper = shoppers[i];
                if (!first || known[shopper] == 0) {
                    found[shopper] = (at - seconds[i]) / period;
                    known[shopper] = 1;
                }
            }
            return Numbers.quotients(found, known);
        };
    }

    /** How many per cent of a whole the events are that pass filters. */
    static CrowdTally.Finder share(CrowdTally.OfNumber counted, EventTest[] filters, long percent) {
        return (picked, at) -> {
            int size = picked.crowd().size();
            Numbers whole = counted.numbers(picked, at);
            Numbers part = counted.numbers(picked.only(filters), at);
            long[] over = new long[size];
            long[] under = new long[size];
            for (int i = 0; i < size; i++) {
                over[i] = percent * part.over(i);
                under[i] = whole.over(i);
            }
            return Numbers.quotients(over, under);
        };
    }
}
