package com.segmentofone.rule;

/** The ways of telling events apart in one store. */
final class EventKeys {

    private final Products products;
    private final StoreDays days;

    EventKeys(Products products, StoreDays days) {
        this.products = products;
        this.days = days;
    }

    EventKey of(Measure measure) {
        switch (measure.unit()) {
            case ORDERS:
                return EventKey.of(CrowdKeys.ORDERS, (events, i) -> EventKey.id(events.orderId(i)));
            case DISTINCT_PRODUCTS:
                return numbered((events, i) -> EventKey.id(events.productId(i)), Axis.PRODUCT);
            case DISTINCT_BRANDS:
                return brand();
            case DISTINCT_CATEGORIES:
                return category(measure.level());
            default:
                return EventKey.of(CrowdKeys.days(days), (events, i) -> days.day(events.second(i))
                        .toEpochDay());
        }
    }

    /** By the value of a field: the id of a category or product, the hour, or a text without case. */
    EventKey ofField(String field, int level) {
        switch (field) {
            case Measure.CATEGORY:
                return category(level);
            case "product":
                return numbered((events, i) -> EventKey.id(events.productId(i)), Axis.PRODUCT);
            case "brand":
                return brand();
            case StoreDays.HOUR:
                return (events, i) -> (long) days.hour(events.second(i));
            default:
                return (events, i) -> {
                    String text = events.text(i, field);
                    return text == null ? null : Coercion.folded(text);
                };
        }
    }

    /** The category at a level of the tree, of the event's product or else of the event itself. */
    EventKey category(int level) {
        EventKey key = (events, i) -> {
            long product = events.productId(i);
            return EventKey.id(
                    product != 0
                            ? products.categoryAtLevel(product, level)
                            : products.ancestorAtLevel(events.categoryId(i), level));
        };
        return numbered(key, Axis.PRODUCT, Axis.CATEGORY);
    }

    EventKey brand() {
        return numbered(this::brand, Axis.PRODUCT);
    }

    private static EventKey numbered(EventKey key, Axis... axes) {
        return EventKey.of(new KeyNumbers(key, axes), key);
    }

    private Object brand(Events events, int index) {
        String brand = products.brand(events.productId(index));
        return brand == null ? null : Coercion.folded(brand);
    }
}
