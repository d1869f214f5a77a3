package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes conditions about the first, last, nth or most frequent value of a field. */
final class RandomValues {

    private final Random random;
    private final Function<Field, Comparison> comparisons;

    RandomValues(Random random, Function<Field, Comparison> comparisons) {
        this.random = random;
        this.comparisons = comparisons;
    }

    Rule value(EventKind kind, Window window, List<Filter> filters) {
        List<Field> fields = new ArrayList<>(kind.fields());
        fields.removeIf(f -> kind.valueField(f.name()) == null);
        if (kind.valueField("topic") != null) {
            fields.add(kind.valueField("topic"));
        }
        Field field = fields.get(random.nextInt(fields.size()));
        Measure measure = measure(field.name(), random.nextInt(3));
        Comparison comparison = measure.isPercentage()
                ? Comparison.of(pick(Operator.AT_LEAST, Operator.LESS), Value.number(pick(30, 50, 100)))
                : field.name().equals("hour")
                        ? Comparison.of(pick(Operator.LESS, Operator.AT_LEAST), Value.number(1 + random.nextInt(22)))
                        : comparisons.apply(field);
        return BehaviourCondition.of(kind.type(), measure, comparison, window, filters);
    }

    private Measure measure(String field, int level) {
        return random.nextInt(3) == 0
                ? Measure.nthValue(1 + random.nextInt(3), field, level)
                : Measure.value(
                        pick(
                                Measure.Kind.FAVOURITE,
                                Measure.Kind.FAVOURITE_SHARE,
                                Measure.Kind.FIRST_VALUE,
                                Measure.Kind.LAST_VALUE),
                        field,
                        level);
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
