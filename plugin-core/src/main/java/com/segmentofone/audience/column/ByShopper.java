package com.segmentofone.audience.column;

import com.segmentofone.rule.Events;

/** The places of a block's events of one type, shopper by shopper. */
final class ByShopper {

    private final BlockColumns columns;
    private final int[] ends;
    private final int[] places;

    private ByShopper(BlockColumns columns, int[] ends, int[] places) {
        this.columns = columns;
        this.ends = ends;
        this.places = places;
    }

    static ByShopper of(BlockColumns columns, int shoppers, Pool pool) {
        int n = columns.size();
        int[] shopper = columns.shoppers(0, n);
        int[] ends = new int[shoppers + 1];
        for (int i = 0; i < n; i++) {
            ends[shopper[i] + 1]++;
        }
        for (int i = 1; i <= shoppers; i++) {
            ends[i] += ends[i - 1];
        }
        int[] places = pool.takeInts(n);
        for (int i = 0; i < n; i++) {
            places[ends[shopper[i]]++] = i;
        }
        return new ByShopper(columns, ends, places);
    }

    void release(Pool pool) {
        pool.give(places);
    }

    Events of(int shopper) {
        int start = shopper == 0 ? 0 : ends[shopper - 1];
        int size = ends[shopper] - start;
        return size == 0 ? Events.NONE : new One(columns, places, start, size);
    }

    /** One shopper's events. */
    private static final class One implements Events {
        private final BlockColumns columns;
        private final int[] places;
        private final int start;
        private final int size;

        One(BlockColumns columns, int[] places, int start, int size) {
            this.columns = columns;
            this.places = places;
            this.start = start;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public long second(int index) {
            return columns.second(places[start + index]);
        }

        @Override
        public String id(int index) {
            return columns.id(places[start + index]);
        }

        @Override
        public long productId(int index) {
            return columns.productId(places[start + index]);
        }

        @Override
        public long categoryId(int index) {
            return columns.categoryId(places[start + index]);
        }

        @Override
        public int quantity(int index) {
            return columns.quantity(places[start + index]);
        }

        @Override
        public long amount(int index) {
            return columns.amount(places[start + index]);
        }

        @Override
        public String currency(int index) {
            return columns.currency(places[start + index]);
        }

        @Override
        public long orderId(int index) {
            return columns.orderId(places[start + index]);
        }

        @Override
        public String text(int index, String attribute) {
            return columns.text(places[start + index], attribute);
        }
    }
}
