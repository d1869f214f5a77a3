package com.segmentofone.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the tests that a condition's filters mean in one store. */
final class EventTests {

    private final Products products;
    private final Figures figures;
    private final StoreDays days;

    EventTests(Products products, Figures figures, StoreDays days) {
        this.days = days;
        this.products = products;
        this.figures = figures;
    }

    EventTest[] all(EventKind kind, List<Filter> filters) {
        return filters.stream()
                .map(f -> one(kind.field(f), f.comparison()))
                .collect(Collectors.toList())
                .toArray(new EventTest[0]);
    }

    private EventTest one(Field field, Comparison comparison) {
        if (comparison.operator() == Operator.IS_KNOWN) {
            return known(field);
        }
        if (comparison.operator() == Operator.IS_UNKNOWN) {
            EventTest known = known(field);
            return (events, i) -> !known.counts(events, i);
        }
        switch (field.type()) {
            case CATEGORY:
                return category(comparison);
            case PRODUCT:
                return product(comparison);
            case MONEY:
            case NUMBER:
                return number(field.name(), comparison);
            case DATE:
                return date(field.name(), comparison);
            default:
                return text(field.name(), comparison);
        }
    }

    private EventTest known(Field field) {
        switch (field.name()) {
            case "category":
                return (events, i) -> events.productId(i) != 0 || events.categoryId(i) != 0;
            case "product":
                return (events, i) -> events.productId(i) != 0;
            case "brand":
                return (events, i) -> products.brand(events.productId(i)) != null;
            case "price":
                return (events, i) -> events.productId(i) != 0 && products.price(events.productId(i)) >= 0;
            case "amount":
                return (events, i) -> events.currency(i) != null;
            case "quantity":
            case StoreDays.HOUR:
                return (events, i) -> true;
            default:
                return (events, i) -> events.text(i, field.name()) != null;
        }
    }

    private EventTest category(Comparison comparison) {
        long[] ids = ids(comparison);
        boolean inside = comparison.operator() != Operator.IS_NOT;
        return EventTest.onProductOrCategory((events, i) ->
                (events.productId(i) != 0 || events.categoryId(i) != 0) && inAny(events, i, ids) == inside);
    }

    private boolean inAny(Events events, int index, long[] categories) {
        for (long category : categories) {
            if (within(events, index, category)) {
                return true;
            }
        }
        return false;
    }

    private boolean within(Events events, int index, long category) {
        long product = events.productId(index);
        return product != 0
                ? products.inCategory(product, category)
                : products.categoryWithin(events.categoryId(index), category);
    }

    private static EventTest product(Comparison comparison) {
        long[] ids = ids(comparison);
        boolean inside = comparison.operator() != Operator.IS_NOT;
        return EventTest.on(
                Axis.PRODUCT, (events, i) -> events.productId(i) != 0 && contains(ids, events.productId(i)) == inside);
    }

    private EventTest number(String field, Comparison comparison) {
        if (field.equals(StoreDays.HOUR)) {
            LongTest hour = LongTest.of(comparison, Value::number);
            return (events, i) -> hour.test(days.hour(events.second(i)));
        }
        if (!Figures.isFigure(field)) {
            DecimalTest test = DecimalTest.of(comparison, Value::number);
            return EventTest.on(Axis.text(field), (events, i) -> {
                String text = events.text(i, field);
                BigDecimal number = text == null ? null : Coercion.number(text);
                return number != null && test.test(number);
            });
        }
        Figure figure = figures.of(field, comparison.values());
        LongTest test = figures.test(field, comparison);
        EventTest tested = new FigureTest(figure, test);
        return field.equals("price") ? EventTest.on(Axis.PRODUCT, tested) : tested;
    }

    private static EventTest date(String field, Comparison comparison) {
        LongTest test = LongTest.of(comparison, AttributeNode::epochDay);
        return EventTest.on(Axis.text(field), (events, i) -> {
            String text = events.text(i, field);
            LocalDate date = text == null ? null : Coercion.date(text);
            return date != null && test.test(date.toEpochDay());
        });
    }

    private EventTest text(String field, Comparison comparison) {
        TextTest test = TextTest.of(comparison);
        boolean brand = field.equals("brand");
        return EventTest.on(brand ? Axis.PRODUCT : Axis.text(field), (events, i) -> {
            String text = brand ? products.brand(events.productId(i)) : events.text(i, field);
            return text != null && test.test(text);
        });
    }

    private static long[] ids(Comparison comparison) {
        return comparison.values().stream().mapToLong(Value::id).toArray();
    }

    private static boolean contains(long[] ids, long id) {
        for (long candidate : ids) {
            if (candidate == id) {
                return true;
            }
        }
        return false;
    }
}
