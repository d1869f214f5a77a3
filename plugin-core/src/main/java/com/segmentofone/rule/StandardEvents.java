package com.segmentofone.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of event that the plugin itself records. */
final class StandardEvents {

    private static final Set<CountUnit> PRODUCTS =
            EnumSet.of(CountUnit.DISTINCT_PRODUCTS, CountUnit.DISTINCT_BRANDS, CountUnit.DISTINCT_CATEGORIES);
    private static final Set<CountUnit> CART = with(PRODUCTS, CountUnit.UNITS);
    private static final Set<CountUnit> ORDERS = with(CART, CountUnit.ORDERS, CountUnit.LINES);
    private static final Set<CountUnit> PLAIN = EnumSet.noneOf(CountUnit.class);

    private StandardEvents() {}

    static List<EventKind> all() {
        Field[] product = fields(
                Field.ofEvent("category", FieldType.CATEGORY),
                Field.ofEvent("product", FieldType.PRODUCT),
                Field.ofEvent("brand", FieldType.TEXT),
                Field.ofEvent("price", FieldType.MONEY).dimension(Dimension.VALUE_BASED));
        Field[] line = fields(
                product,
                Field.ofEvent("quantity", FieldType.NUMBER),
                Field.ofEvent("amount", FieldType.MONEY).dimension(Dimension.VALUE_BASED));
        return Arrays.asList(
                EventKind.of("product.viewed", "viewed", PRODUCTS, product),
                EventKind.of(
                        "category.viewed",
                        "viewed category",
                        EnumSet.of(CountUnit.DISTINCT_CATEGORIES),
                        fields(Field.ofEvent("category", FieldType.CATEGORY))),
                EventKind.of("page.viewed", "visited", PLAIN, fields()),
                EventKind.of("search", "searched", PLAIN, fields(Field.ofEvent("phrase", FieldType.TEXT))),
                EventKind.of("cart.added", "added to cart", CART, line),
                EventKind.of("cart.updated", "updated cart", CART, line),
                EventKind.of("cart.removed", "removed from cart", CART, line),
                EventKind.of("order.line", "bought", ORDERS, line),
                EventKind.of("registered", "registered", PLAIN, fields()),
                EventKind.of("logged.in", "logged in", PLAIN, fields()),
                EventKind.of("logged.out", "logged out", PLAIN, fields()),
                EventKind.of(
                        "slot.shown",
                        "was shown",
                        PLAIN,
                        fields(Field.ofEvent("slot", FieldType.TEXT), Field.ofEvent("variant", FieldType.TEXT))));
    }

    private static Field[] fields(Field.Builder... own) {
        return fields(visit(), own);
    }

    private static Field[] fields(Field[] first, Field.Builder... own) {
        return Stream.concat(Arrays.stream(own).map(Field.Builder::build), Arrays.stream(first))
                .toArray(Field[]::new);
    }

    /** What every event knows of the visit it happened in. */
    private static Field[] visit() {
        return Stream.of(
                        Field.ofEvent("path", FieldType.PATH),
                        Field.ofEvent("channel", FieldType.TEXT),
                        Field.ofEvent("device", FieldType.TEXT).dimension(Dimension.TECHNOGRAPHIC),
                        Field.ofEvent("referrer", FieldType.TEXT),
                        Field.ofEvent("locale", FieldType.TEXT),
                        Field.ofEvent("utm_source", FieldType.TEXT),
                        Field.ofEvent("utm_medium", FieldType.TEXT),
                        Field.ofEvent("utm_campaign", FieldType.TEXT))
                .map(Field.Builder::build)
                .toArray(Field[]::new);
    }

    private static Set<CountUnit> with(Set<CountUnit> units, CountUnit... more) {
        EnumSet<CountUnit> all = EnumSet.copyOf(units);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
