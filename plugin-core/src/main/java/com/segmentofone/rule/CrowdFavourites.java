package com.segmentofone.rule;

import java.util.function.Predicate;

/** Everyone's favourite key in a crowd: the one of most weight; then the one used last; then the smallest. */
final class CrowdFavourites {

    private final KeyNumbers keys;
    private final Figure weight;

    CrowdFavourites(KeyNumbers keys, Figure weight) {
        this.keys = keys;
        this.weight = weight;
    }

    /** One shopper's favourite. */
    private interface Found {
        void favourite(int shopper, int key, long most, long all);
    }

    CrowdTally answers(Predicate<Object> test) {
        return (picked, at) -> {
            Answers answers = Answers.unknown(picked.crowd().size());
            KeyNumbers.Known known = keys.known(picked.crowd());
            find(picked, (shopper, key, most, all) -> answers.set(shopper, Truth.of(test.test(known.key(key)))));
            return answers;
        };
    }

    /** How many per cent of everything the favourite weighs. */
    CrowdTally.Finder percentOfAll(long percent) {
        return (picked, at) -> {
            long[] over = new long[picked.crowd().size()];
            long[] under = new long[picked.crowd().size()];
            find(picked, (shopper, key, most, all) -> {
                over[shopper] = percent * most;
                under[shopper] = all;
            });
            return Numbers.quotients(over, under);
        };
    }

    private void find(Picked picked, Found found) {
        int[] keyOf = keys.of(picked);
        long[] weights = weight == Figure.ONE ? null : weight.in(picked.columns(), picked.from(), picked.to());
        long[] seconds = picked.columns().seconds(picked.from(), picked.to());
        int[] starts = new int[picked.crowd().size() + 1];
        int[] places = byShopper(picked, starts);
        Uses uses = new Uses(keys.known(picked.crowd()));
        for (int shopper = 0; shopper < picked.crowd().size(); shopper++) {
            int end = starts[shopper];
            for (int k = shopper == 0 ? 0 : starts[shopper - 1]; k < end; k++) {
                int i = places[k];
                long weighs = weights == null ? 1 : weights[i];
                if (keyOf[i] != 0 && weighs > 0) {
                    uses.add(keyOf[i], weighs, seconds[i]);
                }
            }
            uses.tell(shopper, found);
        }
    }

    /** Sorts by counting; leaves in the array where each shopper's places end. */
    private static int[] byShopper(Picked picked, int[] ends) {
        int[] shoppers = picked.shoppers();
        int n = picked.size();
        for (int k = 0; k < n; k++) {
            ends[shoppers[picked.place(k)] + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] places = picked.crowd().scratch().sorted(n + 1);
        for (int k = 0; k < n; k++) {
            int i = picked.place(k);
            places[ends[shoppers[i]]++] = i;
        }
        return places;
    }

    /** How much one shopper has used each key. */
    private static final class Uses {

        private final KeyNumbers.Known known;
        private final long[] weight;
        private final long[] latest;
        private final int[] used;
        private int n;
        private long all;

        Uses(KeyNumbers.Known known) {
            this.known = known;
            this.weight = new long[known.size()];
            this.latest = new long[known.size()];
            this.used = new int[known.size()];
        }

        void add(int key, long weighs, long second) {
            if (weight[key] == 0) {
                used[n++] = key;
            }
            weight[key] += weighs;
            latest[key] = second;
            all += weighs;
        }

        void tell(int shopper, Found found) {
            if (n == 0) {
                return;
            }
            int best = used[0];
            for (int i = 1; i < n; i++) {
                best = beats(used[i], best) ? used[i] : best;
            }
            found.favourite(shopper, best, weight[best], all);
            for (int i = 0; i < n; i++) {
                weight[used[i]] = 0;
            }
            n = 0;
            all = 0;
        }

        @SuppressWarnings("unchecked")
        private boolean beats(int one, int other) {
            if (weight[one] != weight[other]) {
                return weight[one] > weight[other];
            }
            return latest[one] != latest[other]
                    ? latest[one] > latest[other]
                    : ((Comparable<Object>) known.key(one)).compareTo(known.key(other)) < 0;
        }
    }
}
