package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes conditions about lists of products. */
final class RandomLists {

    private final Random random;
    private final Function<Field, Comparison> comparisons;

    RandomLists(Random random, Function<Field, Comparison> comparisons) {
        this.random = random;
        this.comparisons = comparisons;
    }

    Rule list() {
        List<Field> fields =
                new ArrayList<>(new TinyStore().catalogue().listed().fields());
        List<Filter> filters = new ArrayList<>();
        ProductList.Quantifier quantifier = pick(ProductList.Quantifier.values());
        int least = quantifier == ProductList.Quantifier.ALL ? 1 : 0;
        for (int i = least + random.nextInt(2); i > 0; i--) {
            Field field = fields.get(random.nextInt(fields.size()));
            filters.add(Filter.of(field.name(), comparison(field)));
        }
        return ListCondition.of(quantifier, pick(ProductList.values()), filters);
    }

    private Comparison comparison(Field field) {
        if (!field.allowedValues().isEmpty()) {
            return Comparison.of(pick(Operator.IS, Operator.IS_NOT), Value.text(pick("yes", "No")));
        }
        return field.name().equals("price_drop")
                ? Comparison.of(pick(Operator.AT_LEAST, Operator.LESS), Value.number(pick(0, 10, 50)))
                : comparisons.apply(field);
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
