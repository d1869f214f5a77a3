package com.segmentofone.rule;

/** The events of a crowd that lie in a window and pass filters, by their seconds. */
final class Picked {

    private final Crowd crowd;
    private final Columns columns;
    private final int from;
    private final int to;
    /** Null while all between from and to count. */
    private int[] places;

    private int count;

    private Picked(Crowd crowd, Columns columns, int from, int to) {
        this.crowd = crowd;
        this.columns = columns;
        this.from = from;
        this.to = Math.max(from, to);
        this.count = this.to - this.from;
    }

    static Picked of(Crowd crowd, Columns columns, Stretch stretch, EventTest[] filters, long at) {
        int from = columns.firstLaterThan(stretch.after(at));
        int to = columns.firstLaterThan(Math.min(at, stretch.end()));
        return new Picked(crowd, columns, from, to).only(filters);
    }

    /** Those of them that also pass these filters; overwrites what other events were picked in the same crowd. */
    Picked only(EventTest[] filters) {
        Picked left = new Picked(crowd, columns, from, to);
        left.places = places;
        left.count = count;
        for (EventTest filter : filters) {
            filter.pick(left);
        }
        return left;
    }

    Crowd crowd() {
        return crowd;
    }

    Columns columns() {
        return columns;
    }

    int size() {
        return count;
    }

    boolean isAll() {
        return places == null;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The place of one of them among all events. */
    int place(int index) {
        return places == null ? from + index : places[index];
    }

    int[] shoppers() {
        return columns.shoppers(from, to);
    }

    /** Leaves those that pass a test which is asked event by event. */
    void keep(EventTest test) {
        int[] kept = crowd.scratch().places(to - from + 1);
        int n = 0;
        for (int k = 0; k < count; k++) {
            int place = place(k);
            if (test.counts(columns, place)) {
                kept[n++] = place;
            }
        }
        become(kept, n);
    }

    /** Leaves those whose code has a 1 in a table. */
    void keep(int[] codes, byte[] table) {
        int[] kept = crowd.scratch().places(to - from + 1);
        int n = 0;
        if (places == null) {
            for (int place = from; place < to; place++) {
                kept[n] = place;
                n += table[codes[place]];
            }
        } else {
            for (int k = 0; k < count; k++) {
                int place = places[k];
                kept[n] = place;
                n += table[codes[place]];
            }
        }
        become(kept, n);
    }

    /** Leaves those whose number is between two. */
    void keep(long[] numbers, long low, long high) {
        int[] kept = crowd.scratch().places(to - from + 1);
        int n = 0;
        for (int k = 0; k < count; k++) {
            int place = place(k);
            kept[n] = place;
            n += numbers[place] >= low && numbers[place] <= high ? 1 : 0;
        }
        become(kept, n);
    }

    private void become(int[] kept, int n) {
        places = kept;
        count = n;
    }
}
