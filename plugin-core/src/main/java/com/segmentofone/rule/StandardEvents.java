package com.segmentofone.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of event that the plugin itself records, and what sites' own events have in common. */
final class StandardEvents {

    private static final Set<CountUnit> PRODUCTS =
            EnumSet.of(CountUnit.DISTINCT_PRODUCTS, CountUnit.DISTINCT_BRANDS, CountUnit.DISTINCT_CATEGORIES);
    private static final Set<CountUnit> CART = with(PRODUCTS, CountUnit.UNITS);
    private static final Set<CountUnit> ORDERS = with(CART, CountUnit.ORDERS, CountUnit.LINES);
    private static final Set<CountUnit> PLAIN = EnumSet.noneOf(CountUnit.class);

    private StandardEvents() {}

    /** @param type of a site's own event */
    static EventKind ofSite(String type) {
        return EventKind.of(type, "did site event \"" + SiteEvents.name(type) + "\"", CART, line())
                .open();
    }

    private static Field[] product() {
        return fields(
                Field.ofEvent("category", FieldType.CATEGORY),
                Field.ofEvent("product", FieldType.PRODUCT),
                text("brand"),
                Field.ofEvent("price", FieldType.MONEY).dimension(Dimension.VALUE_BASED));
    }

    private static Field[] line() {
        return fields(product(), Field.ofEvent("quantity", FieldType.NUMBER), amount());
    }

    private static Field.Builder amount() {
        return Field.ofEvent("amount", FieldType.MONEY).dimension(Dimension.VALUE_BASED);
    }

    private static Field.Builder text(String name) {
        return Field.ofEvent(name, FieldType.TEXT);
    }

    static List<EventKind> all() {
        Field[] product = product();
        Field[] line = line();
        return Arrays.asList(
                EventKind.of("product.viewed", "viewed", PRODUCTS, product),
                EventKind.of(
                        "category.viewed",
                        "viewed category",
                        EnumSet.of(CountUnit.DISTINCT_CATEGORIES),
                        fields(Field.ofEvent("category", FieldType.CATEGORY))),
                EventKind.of("product.unavailable", "viewed unavailable", PRODUCTS, product),
                EventKind.of("page.viewed", "visited", PLAIN, fields()),
                EventKind.of("search", "searched", PLAIN, fields(text("phrase"))),
                EventKind.of("search.empty", "searched in vain", PLAIN, fields(text("phrase"))),
                EventKind.of("cart.added", "added to cart", CART, line),
                EventKind.of("cart.updated", "updated cart", CART, line),
                EventKind.of("cart.removed", "removed from cart", CART, line),
                EventKind.of("favourite.added", "added to favourites", PRODUCTS, fields(product, text("list"))),
                EventKind.of("favourite.removed", "removed from favourites", PRODUCTS, fields(product, text("list"))),
                EventKind.of("checkout.started", "started checkout", PLAIN, fields(amount())),
                EventKind.of("checkout.step.left", "left checkout", PLAIN, fields(text("step"), amount())),
                EventKind.of("payment.failed", "failed to pay", PLAIN, fields(amount())),
                EventKind.of("coupon.refused", "had code refused", PLAIN, fields(text("code"))),
                EventKind.of(
                        "order.line",
                        "bought",
                        ORDERS,
                        fields(line, Field.ofEvent(AppliedOffers.FIELD, FieldType.NUMBER))),
                EventKind.of("order.cancelled", "cancelled", EnumSet.of(CountUnit.ORDERS), fields()),
                EventKind.of("order.returned", "returned", ORDERS, line),
                EventKind.of(
                        "offer.applied",
                        "used offer",
                        EnumSet.of(CountUnit.ORDERS),
                        fields(text("offer"), text("code"), amount())),
                EventKind.of("registered", "registered", PLAIN, fields()),
                EventKind.of("logged.in", "logged in", PLAIN, fields()),
                EventKind.of("logged.out", "logged out", PLAIN, fields()),
                EventKind.of("slot.shown", "was shown", PLAIN, fields(text("slot"), text("variant"))),
                EventKind.of("slot.clicked", "clicked", PLAIN, fields(text("slot"), text("variant"))));
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
                        Field.ofEvent(StoreDays.HOUR, FieldType.NUMBER),
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
