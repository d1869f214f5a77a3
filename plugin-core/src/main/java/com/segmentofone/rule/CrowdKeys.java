package com.segmentofone.rule;

/** Counts the different keys of each shopper's events in a crowd. */
interface CrowdKeys {

    long[] different(Picked picked);

    /** 1 for a number that was not in a set yet, and puts it there. */
    static int first(long[] set, int number) {
        long word = set[number >> 6];
        set[number >> 6] = word | 1L << number;
        return (int) (~word >>> number & 1);
    }

    /** Orders, which a crowd has numbered. */
    CrowdKeys ORDERS = picked -> {
        int[] shoppers = picked.shoppers();
        int[] orders = picked.columns().orders(picked.from(), picked.to());
        long[] seen = picked.crowd().scratch().set(1 + (picked.columns().orderNumbers() >> 6));
        int[] different = new int[picked.crowd().size()];
        int n = picked.size();
        for (int k = 0; k < n; k++) {
            int i = picked.place(k);
            int order = orders[i];
            different[shoppers[i]] += order == 0 ? 0 : first(seen, order);
        }
        return CrowdSums.widened(different);
    };

    /** Days of the calendar, one after the other. */
    static CrowdKeys days(StoreDays days) {
        return picked -> {
            int[] shoppers = picked.shoppers();
            long[] seconds = picked.columns().seconds(picked.from(), picked.to());
            int[] latest = new int[picked.crowd().size()];
            int[] different = new int[picked.crowd().size()];
            int day = 0;
            long ends = Long.MIN_VALUE;
            int n = picked.size();
            for (int k = 0; k < n; k++) {
                int i = picked.place(k);
                if (seconds[i] >= ends) {
                    ends = days.start(days.day(seconds[i]).plusDays(1));
                    day++;
                }
                int shopper = shoppers[i];
                different[shopper] += latest[shopper] == day ? 0 : 1;
                latest[shopper] = day;
            }
            return CrowdSums.widened(different);
        };
    }
}
