package com.segmentofone.recommend;

import com.segmentofone.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Order events in memory; also counts them naively. */
final class Log implements PurchaseLog {
    private final List<Entry> entries = new ArrayList<>();
    private RuntimeException failure;

    /** What every use of the log ends with from now on; null for none. */
    void failWith(RuntimeException next) {
        failure = next;
    }

    Log order(long customer, long order, long... products) {
        for (long product : products) {
            add(new Entry(customer, order, product, 1, EventType.ORDER_LINE, 0));
        }
        return this;
    }

    Log cancelled(long customer, long order) {
        return add(new Entry(customer, order, null, 1, EventType.ORDER_CANCELLED, 0));
    }

    Log returned(long customer, long order, long product, int quantity) {
        return add(new Entry(customer, order, product, quantity, EventType.ORDER_RETURNED, 0));
    }

    Log add(Entry entry) {
        entries.add(entry);
        return this;
    }

    List<Entry> entries() {
        return entries;
    }

    @Override
    public void forEachBuyer(Predicate<Bought> visitor) {
        check();
        Set<Long> customers = new LinkedHashSet<>();
        entries.forEach(e -> customers.add(e.customer()));
        for (long customer : customers) {
            if (!visitor.test(of(customer))) {
                return;
            }
        }
    }

    @Override
    public List<Bought> of(Collection<Long> customerIds) {
        check();
        return customerIds.stream().map(this::of).toList();
    }

    private Bought of(long customer) {
        PurchaseFold fold = new PurchaseFold();
        entries.stream()
                .filter(e -> e.customer() == customer)
                .forEach(e -> fold.add(e.type(), e.order(), e.product(), e.quantity(), e.at()));
        return fold.of(customer);
    }

    @Override
    public Map<String, Long> received(long afterMillis, int atMost) {
        check();
        Map<String, Long> received = new HashMap<>();
        for (int i = 0; i < entries.size() && received.size() < atMost; i++) {
            if (entries.get(i).at() > afterMillis) {
                received.put("e" + i, entries.get(i).customer());
            }
        }
        return received;
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    /** What each customer has bought and kept, counted line by line. */
    Map<Long, Set<Long>> kept() {
        Map<Long, Set<Long>> kept = new LinkedHashMap<>();
        for (Entry line : entries) {
            if (line.type().equals(EventType.ORDER_LINE) && left(line) > 0) {
                kept.computeIfAbsent(line.customer(), c -> new TreeSet<>()).add(line.product());
            }
        }
        return kept;
    }

    private int left(Entry line) {
        int left = 0;
        for (Entry other : entries) {
            boolean same = other.customer() == line.customer() && other.order() == line.order();
            if (same && other.type().equals(EventType.ORDER_CANCELLED)) {
                return 0;
            }
            if (same && line.product().equals(other.product())) {
                left += other.type().equals(EventType.ORDER_RETURNED) ? -other.quantity() : other.quantity();
            }
        }
        return left;
    }

    /** One event. */
    record Entry(long customer, long order, Long product, int quantity, String type, long at) {}
}
