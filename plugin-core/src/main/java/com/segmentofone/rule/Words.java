package com.segmentofone.rule;

import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** What problems quote of a catalogue. */
final class Words {

    private Words() {}

    static String units(EventKind kind) {
        return kind.units().stream().map(CountUnit::words).collect(Collectors.joining(", "));
    }

    static String fields(EventKind kind) {
        return kind.fields().stream().map(Field::name).collect(Collectors.joining(", "));
    }

    static String figures(EventKind kind) {
        return kind.fields().stream().map(Field::name).filter(Figures::isFigure).collect(Collectors.joining(", "));
    }

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    static boolean contains(List<String> values, String text) {
        String folded = Coercion.folded(text);
        return values.stream().anyMatch(v -> Coercion.folded(v).equals(folded));
    }

    /** Whether the first of two values is beyond the second. */
    static boolean isAfter(List<Value> ends) {
        Value from = ends.get(0);
        Value to = ends.get(1);
        if (from.is(Value.Kind.DATE) && to.is(Value.Kind.DATE)) {
            return from.date().isAfter(to.date());
        }
        return isFigure(from) && isFigure(to) && from.number().compareTo(to.number()) > 0;
    }

    private static boolean isFigure(Value value) {
        return value.is(Value.Kind.NUMBER) || value.is(Value.Kind.MONEY);
    }
}
