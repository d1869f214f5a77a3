package com.segmentofone.audience.column;

import com.segmentofone.event.EventType;
import com.segmentofone.rule.CorrectedEvents;
import com.segmentofone.rule.Events;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One customer's events on their way into a block: in the order of time, with what tells their order within one second. */
final class CustomerEvents {

    private static final String BEFORE = "before ";

    private final List<Row> rows = new ArrayList<>();
    private int size;
    private int corrections;

    /** @param id null when the events of a second come in the order of their ids */
    void add(
            String type,
            long second,
            String id,
            long product,
            long category,
            int quantity,
            long amount,
            String currency,
            long order) {
        if (size == rows.size()) {
            rows.add(new Row());
        }
        Row row = rows.get(size++);
        row.type = type;
        row.second = second;
        row.id = id;
        row.product = product;
        row.category = category;
        row.quantity = quantity;
        row.amount = amount;
        row.currency = currency;
        row.order = order;
        row.rank = 0;
        row.texts.clear();
        corrections += type.equals(EventType.ORDER_RETURNED) || type.equals(EventType.ORDER_CANCELLED) ? 1 : 0;
    }

    void id(String id) {
        rows.get(size - 1).id = id;
    }

    void text(String attribute, String value) {
        rows.get(size - 1).texts.put(attribute, value);
    }

    void writeTo(BlockWriter block) {
        rank();
        for (int i = 0; i < size; i++) {
            Row row = rows.get(i);
            if (corrections == 0 || !isCorrectable(row.type)) {
                write(row, row.type, block);
            }
        }
        if (corrections > 0) {
            correct(EventType.ORDER_LINE, block);
            correct(EventType.OFFER_APPLIED, block);
        }
        size = 0;
        corrections = 0;
    }

    private static boolean isCorrectable(String type) {
        return type.equals(EventType.ORDER_LINE) || type.equals(EventType.OFFER_APPLIED);
    }

    /** What is left of them by all that is known; beside it, where that makes a difference, what was there before. */
    private void correct(String type, BlockWriter block) {
        RowEvents before = ofType(type);
        Events corrected = CorrectedEvents.read(type, this::ofType);
        Events left = corrected.asOf(Long.MAX_VALUE);
        for (int i = 0; i < left.size(); i++) {
            Row row = before.row(CorrectedEvents.place(left, i));
            write(row, row.type, left.quantity(i), left.amount(i), block);
        }
        for (int i = 0; corrected instanceof CorrectedEvents && i < before.size(); i++) {
            write(before.row(i), beforeCorrections(type), block);
        }
    }

    private RowEvents ofType(String type) {
        return new RowEvents(
                rows.subList(0, size).stream().filter(r -> r.type.equals(type)).collect(Collectors.toList()));
    }

    /** Under which type events are kept as they were before they were corrected. */
    static String beforeCorrections(String type) {
        return BEFORE + type;
    }

    static boolean isBeforeCorrections(String type) {
        return type.startsWith(BEFORE);
    }

    private void write(Row row, String type, BlockWriter block) {
        write(row, type, row.quantity, row.amount, block);
    }

    private void write(Row row, String type, int quantity, long amount, BlockWriter block) {
        Rows to = block.rows(type);
        Dictionaries dictionaries = block.dictionaries();
        to.seconds.add(row.second);
        to.shoppers.add(block.shopper());
        to.products.add(dictionaries.products().number(row.product));
        to.categories.add(dictionaries.categories().number(row.category));
        to.quantities.add(quantity);
        to.amounts.add(amount);
        to.currencies.add(dictionaries.currencies().number(row.currency));
        to.orders.add(block.order(row.order));
        to.ranks.add(row.rank);
        row.texts.forEach((name, value) -> to.text(name, value, dictionaries));
        if (isBeforeCorrections(type) && row.id != null && isReturned(row)) {
            to.keep(to.size() - 1, row.id);
        }
    }

    private boolean isReturned(Row line) {
        for (int i = 0; i < size; i++) {
            Row row = rows.get(i);
            String named = row.texts.get(CorrectedEvents.LINE);
            if (row.type.equals(EventType.ORDER_RETURNED) && named != null && line.id.endsWith(named)) {
                return line.type.equals(EventType.ORDER_LINE);
            }
        }
        return false;
    }

    /** Numbers the events of each second in the order of their ids, unless their order of coming says it already. */
    private void rank() {
        for (int from = 0; from < size; ) {
            int to = from + 1;
            boolean told = false;
            while (to < size && rows.get(to).second == rows.get(from).second) {
                told |= !rows.get(to).type.equals(rows.get(from).type) || isBefore(rows.get(to), rows.get(to - 1));
                to++;
            }
            if (told) {
                number(rows.subList(from, to));
            }
            from = to;
        }
    }

    private static boolean isBefore(Row one, Row other) {
        return one.id != null && one.id.compareTo(other.id) < 0;
    }

    private static void number(List<Row> second) {
        List<Row> sorted = new ArrayList<>(second);
        if (sorted.get(0).id != null) {
            sorted.sort(Comparator.comparing(Row::id));
        }
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).rank = i + 1;
        }
    }
}
