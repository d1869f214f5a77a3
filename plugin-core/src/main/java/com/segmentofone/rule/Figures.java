package com.segmentofone.rule;

import java.util.Currency;
import java.util.List;

/** The number fields that every store's events have: quantity, amount and price. */
final class Figures {

    private final Products products;
    private final Currency store;

    Figures(Products products, Currency store) {
        this.products = products;
        this.store = store;
    }

    static boolean isFigure(String field) {
        return field.equals("quantity") || field.equals("amount") || field.equals("price");
    }

    /** @param values which name the currency, if any */
    Figure of(String field, List<Value> values) {
        if (field.equals("quantity")) {
            return Figure.quantity();
        }
        Money money = Money.of(values, store);
        return field.equals("amount")
                ? Figure.amount(money.currency())
                : Figure.price(products, money.currency().equals(store.getCurrencyCode()));
    }

    LongTest test(String field, Comparison comparison) {
        if (field.equals("quantity")) {
            return LongTest.of(comparison, Value::number);
        }
        return LongTest.of(comparison, money(comparison)::minor);
    }

    DecimalTest averageTest(String field, Comparison comparison) {
        if (field.equals("quantity")) {
            return DecimalTest.of(comparison, Value::number);
        }
        return DecimalTest.of(comparison, money(comparison)::minor);
    }

    Money money(Comparison comparison) {
        return Money.of(comparison.values(), store);
    }
}
