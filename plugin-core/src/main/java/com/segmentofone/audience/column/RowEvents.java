package com.segmentofone.audience.column;

import com.segmentofone.rule.Events;
import java.util.List;

/** Events on their way into a block, as rules read them. */
final class RowEvents implements Events {

    private final List<Row> rows;

    RowEvents(List<Row> rows) {
        this.rows = rows;
    }

    Row row(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public long second(int index) {
        return row(index).second;
    }

    @Override
    public String id(int index) {
        String id = row(index).id;
        return id == null ? "" : id;
    }

    @Override
    public long productId(int index) {
        return row(index).product;
    }

    @Override
    public long categoryId(int index) {
        return row(index).category;
    }

    @Override
    public int quantity(int index) {
        return row(index).quantity;
    }

    @Override
    public long amount(int index) {
        return row(index).amount;
    }

    @Override
    public String currency(int index) {
        return row(index).currency;
    }

    @Override
    public long orderId(int index) {
        return row(index).order;
    }

    @Override
    public String text(int index, String attribute) {
        return row(index).texts.get(attribute);
    }
}
