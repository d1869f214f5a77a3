package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Amounts that a rule names, in the minor units of their one currency; the store's unless another is named. */
final class Money {

    private final Currency currency;

    private Money(Currency currency) {
        this.currency = currency;
    }

    static Money of(List<Value> values, Currency store) {
        return new Money(values.stream()
                .filter(v -> v.is(Value.Kind.MONEY))
                .findFirst()
                .map(v -> Currency.getInstance(v.currency()))
                .orElse(store));
    }

    String currency() {
        return currency.getCurrencyCode();
    }

    BigDecimal minor(Value amount) {
        return amount.number().movePointRight(digits());
    }

    String major(BigDecimal minor) {
        BigDecimal major = minor.movePointLeft(digits()).stripTrailingZeros();
        return major.setScale(Math.max(digits(), major.scale())).toPlainString() + " " + currency();
    }

    private int digits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
