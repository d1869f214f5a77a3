package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One shopper's facts, kept in plain lists. */
final class History implements Facts {

    /** One event, with everything it can have. */
    static final class Happening {
        final String type;
        final long second;
        final String id;
        long product;
        long category;
        int quantity;
        long amount;
        String currency;
        long order;
        final Map<String, String> texts = new HashMap<>();

        Happening(String type, long second, String id) {
            this.type = type;
            this.second = second;
            this.id = id;
        }

        @Override
        public String toString() {
            return type + "@" + second + " p" + product + " c" + category + " q" + quantity + " " + amount + currency
                    + " o" + order + texts;
        }
    }

    final Map<String, AttributeValue> attributes = new HashMap<>();
    final List<Happening> happenings = new ArrayList<>();

    Happening add(String type, long second) {
        return add(type, second, String.format("e%05d", happenings.size()));
    }

    Happening add(String type, long second, String id) {
        Happening happening = new Happening(type, second, id);
        happenings.add(happening);
        return happening;
    }

    History viewed(long product, long second) {
        add("product.viewed", second).product = product;
        return this;
    }

    History bought(long product, int quantity, long cents, long order, long second) {
        Happening line = add("order.line", second);
        line.product = product;
        line.quantity = quantity;
        line.amount = cents;
        line.currency = "USD";
        line.order = order;
        return this;
    }

    @Override
    public AttributeValue attribute(String name) {
        return attributes.get(name);
    }

    List<Happening> ofType(String type) {
        List<Happening> found = new ArrayList<>();
        happenings.stream().filter(h -> h.type.equals(type)).forEach(found::add);
        found.sort(Comparator.<Happening>comparingLong(h -> h.second).thenComparing(h -> h.id));
        return Collections.unmodifiableList(found);
    }

    @Override
    public Events events(String type) {
        Events events = new Listed(ofType(type));
        boolean bought = type.equals("order.line");
        return bought || type.equals("offer.applied")
                ? CorrectedEvents.of(
                        events,
                        new Listed(ofType("order.cancelled")),
                        bought ? new Listed(ofType("order.returned")) : Events.NONE)
                : events;
    }

    @Override
    public String toString() {
        return attributes + " " + happenings;
    }

    private static final class Listed implements Events {

        private final List<Happening> list;

        private Listed(List<Happening> list) {
            this.list = list;
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public long second(int index) {
            return list.get(index).second;
        }

        @Override
        public String id(int index) {
            return list.get(index).id;
        }

        @Override
        public long productId(int index) {
            return list.get(index).product;
        }

        @Override
        public long categoryId(int index) {
            return list.get(index).category;
        }

        @Override
        public int quantity(int index) {
            return list.get(index).quantity;
        }

        @Override
        public long amount(int index) {
            return list.get(index).amount;
        }

        @Override
        public String currency(int index) {
            return list.get(index).currency;
        }

        @Override
        public long orderId(int index) {
            return list.get(index).order;
        }

        @Override
        public String text(int index, String attribute) {
            return list.get(index).texts.get(attribute);
        }
    }
}
