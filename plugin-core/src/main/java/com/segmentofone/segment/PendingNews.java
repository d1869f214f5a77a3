package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shoppers about whom there is news that the stored memberships do not show yet, oldest first, each once. */
final class PendingNews {

    private final Map<Identity, Item> waiting = new LinkedHashMap<>();
    private final Map<Identity, Item> taken = new LinkedHashMap<>();
    private boolean working;

    /** @return true when nobody is working on the list, so that somebody must start */
    synchronized boolean add(Item item) {
        waiting.merge(item.identity, item, Item::and);
        boolean idle = !working;
        working = true;
        return idle;
    }

    synchronized boolean has(Identity identity) {
        return waiting.containsKey(identity) || taken.containsKey(identity);
    }

    /** Of all events before this time of receipt that were told here, everything is done. */
    synchronized long doneThrough() {
        return Math.min(earliest(waiting), earliest(taken)) - 1;
    }

    private static long earliest(Map<Identity, Item> items) {
        return items.values().stream().mapToLong(Item::from).min().orElse(Long.MAX_VALUE);
    }

    synchronized List<Item> take(int most) {
        List<Item> items = new ArrayList<>();
        for (Iterator<Item> all = waiting.values().iterator(); all.hasNext() && items.size() < most; ) {
            Item item = all.next();
            all.remove();
            items.add(item);
            taken.put(item.identity, item);
        }
        return items;
    }

    synchronized void done(List<Item> items) {
        items.forEach(i -> taken.remove(i.identity));
    }

    synchronized void putBack(List<Item> items) {
        done(items);
        items.forEach(i -> waiting.merge(i.identity, i, Item::and));
    }

    /** False ends the work: the next news starts it again. */
    synchronized boolean hasMore() {
        working = !waiting.isEmpty();
        return working;
    }

    /** News about one shopper: the types of event, and when the latest of them happened. */
    static final class Item {
        private final Identity identity;
        private final Set<String> types;
        private final long at;
        private final long from;
        private final long through;

        /** News that is no event. */
        Item(Identity identity, long at) {
            this(identity, null, at, Long.MAX_VALUE, 0);
        }

        /**
         * @param types null when anything may have changed
         * @param at when the latest of the events happened
         * @param from the earliest time of receipt
         * @param through the latest time of receipt
         */
        Item(Identity identity, Set<String> types, long at, long from, long through) {
            this.identity = identity;
            this.types = types;
            this.at = at;
            this.from = from;
            this.through = through;
        }

        Item and(Item other) {
            Set<String> both = null;
            if (types != null && other.types != null) {
                both = new HashSet<>(types);
                both.addAll(other.types);
            }
            return new Item(
                    identity,
                    both,
                    Math.max(at, other.at),
                    Math.min(from, other.from),
                    Math.max(through, other.through));
        }

        /** Of this shopper, with the times of another item; the same without one. */
        Item because(Item of) {
            return of == null ? this : new Item(identity, null, of.at, of.from, of.through);
        }

        Identity identity() {
            return identity;
        }

        Set<String> types() {
            return types;
        }

        long at() {
            return at;
        }

        long from() {
            return from;
        }

        long through() {
            return through;
        }
    }
}
