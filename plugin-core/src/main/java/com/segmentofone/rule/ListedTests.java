package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Makes the tests that the filters of a list mean in one store. What is unknown of a product does not pass. */
final class ListedTests {

    private static final long PERCENT = 100;

    /** Whether a product in a list passes. */
    interface ListedTest {
        boolean passes(ListedProduct listed);
    }

    private final Products products;
    private final Currency store;

    ListedTests(Products products, Currency store) {
        this.products = products;
        this.store = store;
    }

    ListedTest all(List<Filter> filters) {
        ListedTest[] tests = filters.stream().map(this::one).toArray(ListedTest[]::new);
        return listed -> {
            for (ListedTest test : tests) {
                if (!test.passes(listed)) {
                    return false;
                }
            }
            return true;
        };
    }

    private ListedTest one(Filter filter) {
        Comparison comparison = filter.comparison();
        if (comparison.operator() == Operator.IS_KNOWN) {
            return known(filter.field());
        }
        if (comparison.operator() == Operator.IS_UNKNOWN) {
            ListedTest known = known(filter.field());
            return l -> !known.passes(l);
        }
        switch (filter.field()) {
            case "category":
                return ids(comparison, products::inCategory);
            case "product":
                return ids(comparison, (product, id) -> product == id);
            case "brand":
                TextTest brand = TextTest.of(comparison);
                return l -> products.brand(l.product()) != null && brand.test(products.brand(l.product()));
            case "price":
                return price(comparison);
            case ListedFields.STOCK:
                LongTest stock = LongTest.of(comparison, Value::number);
                return l -> products.stock(l.product()) >= 0 && stock.test(products.stock(l.product()));
            case ListedFields.PRICE_DROP:
                return drop(DecimalTest.of(comparison, Value::number));
            default:
                TextTest back = TextTest.of(comparison);
                return l -> back.test(isBack(l) ? ListedFields.YES : ListedFields.NO);
        }
    }

    private ListedTest known(String field) {
        switch (field) {
            case "brand":
                return l -> products.brand(l.product()) != null;
            case "price":
                return l -> products.price(l.product()) >= 0;
            case ListedFields.STOCK:
                return l -> products.stock(l.product()) >= 0;
            case ListedFields.PRICE_DROP:
                return l -> products.price(l.product(), l.since()) > 0 && products.price(l.product()) >= 0;
            default:
                return l -> true;
        }
    }

    /** Whether the first id is, or is within, the second. */
    private interface Within {
        boolean holds(long product, long id);
    }

    private static ListedTest ids(Comparison comparison, Within within) {
        boolean inside = comparison.operator() != Operator.IS_NOT;
        return l -> comparison.values().stream().anyMatch(v -> within.holds(l.product(), v.id())) == inside;
    }

    private ListedTest price(Comparison comparison) {
        Money money = Money.of(comparison.values(), store);
        boolean known = money.currency().equals(store.getCurrencyCode());
        LongTest test = LongTest.of(comparison, money::minor);
        return l -> known && products.price(l.product()) >= 0 && test.test(products.price(l.product()));
    }

    private ListedTest drop(DecimalTest test) {
        return l -> {
            long then = products.price(l.product(), l.since());
            long now = products.price(l.product());
            return then > 0 && now >= 0 && test.test(BigDecimal.valueOf(PERCENT * (then - now)), then);
        };
    }

    private boolean isBack(ListedProduct listed) {
        return products.stock(listed.product()) != 0 && products.backSince(listed.product()) > listed.since();
    }
}
