package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Of how many products of a list something holds. Time alone changes nothing; later events do. */
final class ListNode implements Node {

    /** The types of event that tell of what changed of a product. */
    static final List<String> PRODUCT_TYPES =
            Collections.unmodifiableList(Arrays.asList("stock.changed", "price.changed"));

    private static final int NAMED = 5;

    private final ListCondition rule;
    private final ListedTests.ListedTest test;
    private final String currency;
    private final Names names;

    /** @param currency of the store */
    ListNode(ListCondition rule, ListedTests.ListedTest test, String currency, Names names) {
        this.rule = rule;
        this.test = test;
        this.currency = currency;
        this.names = names;
    }

    static List<String> types(ProductList list) {
        return list == ProductList.CART ? OpenCart.TYPES : Favourites.TYPES;
    }

    private Collection<ListedProduct> list(Inputs inputs, long at) {
        return rule.list() == ProductList.CART
                ? OpenCart.at(inputs.facts(), at, currency).listed()
                : Favourites.at(inputs.facts(), at);
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        Collection<ListedProduct> list = list(inputs, at);
        switch (rule.quantifier()) {
            case ANY:
                return Truth.of(list.stream().anyMatch(test::passes));
            case NONE:
                return Truth.of(list.stream().noneMatch(test::passes));
            default:
                return list.isEmpty() ? Truth.UNKNOWN : Truth.of(list.stream().allMatch(test::passes));
        }
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        Truth now = truth(inputs, at);
        long then = at;
        do {
            then = OpenCart.nextEvent(inputs.facts(), types(rule.list()), then);
        } while (then != Evaluation.FOREVER && truth(inputs, then) == now);
        return Evaluation.of(now, then);
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Collection<ListedProduct> list = list(inputs, at);
        List<ListedProduct> passed = list.stream().filter(test::passes).collect(Collectors.toList());
        List<String> events = passed.stream().map(ListedProduct::event).collect(Collectors.toList());
        return Explanation.condition(
                rule,
                path,
                evaluate(inputs, at),
                actual(list.size(), passed),
                events.subList(Math.max(0, events.size() - Explanation.EVENTS), events.size()));
    }

    private Sentence actual(int all, List<ListedProduct> passed) {
        if (passed.isEmpty()) {
            return Sentence.of("actual.list-none", all);
        }
        List<String> said = new ArrayList<>();
        passed.stream().limit(NAMED).forEach(l -> said.add(name(l.product())));
        return Sentence.of(
                "actual.list", passed.size(), all, String.join(", ", said) + (passed.size() > NAMED ? ", ..." : ""));
    }

    private String name(long product) {
        Named named = names.byId(Named.Kind.PRODUCT, product);
        return named == null ? "#" + product : named.name();
    }
}
