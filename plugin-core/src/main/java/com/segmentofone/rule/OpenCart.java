package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cart that a shopper has open at an instant, folded from the events of carts. It is the cart of the latest such event; ordering it
 * empties it.
 */
final class OpenCart {

    private static final String ADDED = "cart.added";
    private static final String UPDATED = "cart.updated";
    private static final String REMOVED = "cart.removed";
    private static final String ORDERED = "order.line";

    /** The types of event that change it. */
    static final List<String> TYPES = Collections.unmodifiableList(Arrays.asList(ADDED, UPDATED, REMOVED, ORDERED));

    private static final Comparator<Touch> BY_TIME_AND_ID =
            Comparator.<Touch>comparingLong(Touch::second).thenComparing(Touch::id);

    private final String currency;
    private final Map<Long, Line> lines = new HashMap<>();
    private final List<Touch> touches = new ArrayList<>();
    private long opened;

    private OpenCart(String currency) {
        this.currency = currency;
    }

    /** @param currency of the value */
    static OpenCart at(Facts facts, long at, String currency) {
        OpenCart cart = new OpenCart(currency);
        Touch latest = latestOfCart(facts, at);
        if (latest != null) {
            touches(facts, at, latest.order()).forEach(cart::take);
        }
        return cart;
    }

    /** The next instant at which a stored event may change it. */
    static long nextEvent(Facts facts, long at) {
        return nextEvent(facts, TYPES, at);
    }

    /** The next instant of a stored event of one of the types. */
    static long nextEvent(Facts facts, List<String> types, long at) {
        long next = Evaluation.FOREVER;
        for (String type : types) {
            Events events = facts.events(type);
            for (int i = events.size() - 1; i >= 0 && events.second(i) > at; i--) {
                next = Math.min(next, events.second(i));
            }
        }
        return next;
    }

    private static List<Touch> touches(Facts facts, long at, long cart) {
        List<Touch> all = new ArrayList<>();
        for (String type : TYPES) {
            Events events = facts.events(type);
            for (int i = 0; i < events.size() && events.second(i) <= at; i++) {
                Touch touch = new Touch(type, events, i);
                if (touch.isOf(cart)) {
                    all.add(touch);
                }
            }
        }
        all.sort(BY_TIME_AND_ID);
        return all;
    }

    /** The latest event of any cart; null when there is none. */
    private static Touch latestOfCart(Facts facts, long at) {
        Touch latest = null;
        for (String type : TYPES) {
            Events events = facts.events(type);
            int i = type.equals(ORDERED) ? -1 : events.size() - 1;
            for (; i >= 0 && (latest == null || events.second(i) >= latest.second()); i--) {
                Touch touch = new Touch(type, events, i);
                if (touch.second() <= at && (latest == null || BY_TIME_AND_ID.compare(touch, latest) > 0)) {
                    latest = touch;
                }
            }
        }
        return latest;
    }

    private void take(Touch touch) {
        if (touch.isOrder()) {
            lines.clear();
            touches.clear();
            return;
        }
        boolean wasEmpty = lines.isEmpty();
        touches.add(touch);
        Line line = lines.computeIfAbsent(touch.product(), product -> new Line(touch));
        line.change(touch, currency);
        lines.values().removeIf(l -> l.quantity <= 0);
        if (wasEmpty) {
            opened = touch.second();
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    long items() {
        return lines.values().stream().mapToLong(l -> l.quantity).sum();
    }

    long products() {
        return lines.size();
    }

    /** Minor units. */
    long value() {
        return lines.values().stream().mapToLong(l -> l.amount).sum();
    }

    /** Different products; 0 stands for one that is not known. */
    List<Long> productIds() {
        return lines.keySet().stream().sorted().collect(Collectors.toList());
    }

    /** The products that are known, in the order in which they were put in. */
    List<ListedProduct> listed() {
        return lines.values().stream()
                .map(l -> l.first)
                .filter(t -> t.product() != 0)
                .sorted(BY_TIME_AND_ID)
                .map(t -> new ListedProduct(t.product(), t.second(), t.id()))
                .collect(Collectors.toList());
    }

    /** When its first product was put in. */
    long opened() {
        return opened;
    }

    /** When it was last changed. */
    long touched() {
        return touches.get(touches.size() - 1).second();
    }

    /** The ids of the latest events that made it, oldest first. */
    List<String> latest(int most) {
        int from = Math.max(0, touches.size() - most);
        return touches.subList(from, touches.size()).stream().map(Touch::id).collect(Collectors.toList());
    }

    /** One product in it. */
    private static final class Line {

        private final Touch first;
        private long quantity;
        private long amount;

        private Line(Touch first) {
            this.first = first;
        }

        private void change(Touch touch, String currency) {
            long changed = currency.equals(touch.currency()) ? touch.amount() : 0;
            switch (touch.type) {
                case ADDED:
                    quantity += touch.quantity();
                    amount += changed;
                    break;
                case UPDATED:
                    quantity = touch.quantity();
                    amount = changed;
                    break;
                default:
                    quantity -= touch.quantity();
                    amount = Math.max(0, amount - changed);
            }
        }
    }

    /** One event of a cart, or of its order. */
    private static final class Touch {

        private final String type;
        private final Events events;
        private final int index;

        private Touch(String type, Events events, int index) {
            this.type = type;
            this.events = events;
            this.index = index;
        }

        /** A cart that has no id is closed by any order. */
        private boolean isOf(long cart) {
            return order() == cart || cart == 0 && isOrder();
        }

        private boolean isOrder() {
            return type.equals(ORDERED);
        }

        private long second() {
            return events.second(index);
        }

        private String id() {
            return events.id(index);
        }

        private long order() {
            return events.orderId(index);
        }

        private long product() {
            return events.productId(index);
        }

        private int quantity() {
            return events.quantity(index);
        }

        private long amount() {
            return events.amount(index);
        }

        private String currency() {
            return events.currency(index);
        }
    }
}
