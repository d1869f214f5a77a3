package com.segmentofone.rule;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the tallies of measures that look for one value among those of the events: a favourite, the first, the last, the nth. */
final class ValueTallies {

    private final EventKeys keys;
    private final Names names;

    ValueTallies(EventKeys keys, Names names) {
        this.keys = keys;
        this.names = names;
    }

    Function<Events, Tally> of(BehaviourCondition rule, EventKind kind) {
        Measure measure = rule.measure();
        if (measure.kind() == Measure.Kind.FAVOURITE_SHARE) {
            DecimalTest test = DecimalTest.of(rule.comparison(), Value::number);
            return events -> new FavouriteShareTally(favourite(events, measure, kind, value -> false), test);
        }
        Predicate<Object> test = test(rule.comparison(), kind.valueField(measure.field()));
        if (measure.kind() == Measure.Kind.FAVOURITE) {
            return events -> favourite(events, measure, kind, test);
        }
        EventKey key = keys.ofField(measure.field(), measure.level());
        Function<Object, Sentence> words = words(measure.field());
        return events -> new PlaceTally(events, key, measure, test, words);
    }

    private FavouriteTally favourite(Events events, Measure measure, EventKind kind, Predicate<Object> test) {
        EventKey key = keys.ofField(measure.field(), measure.level());
        Figure weight = kind.units().contains(CountUnit.LINES) ? Figure.quantity() : Figure.ONE;
        return new FavouriteTally(events, key, weight, test, words(measure.field()));
    }

    private static Predicate<Object> test(Comparison comparison, Field field) {
        if (field.type().names() != null) {
            Set<Object> ids = comparison.values().stream().map(Value::id).collect(Collectors.toSet());
            boolean inside = comparison.operator() != Operator.IS_NOT;
            return value -> ids.contains(value) == inside;
        }
        if (field.type() == FieldType.NUMBER) {
            LongTest test = LongTest.of(comparison, Value::number);
            return value -> test.test((Long) value);
        }
        TextTest test = TextTest.of(comparison);
        return value -> test.testFolded((String) value);
    }

    Function<Object, Sentence> words(String field) {
        switch (field) {
            case Measure.CATEGORY:
                return id -> name(Named.Kind.CATEGORY, id);
            case "product":
                return id -> name(Named.Kind.PRODUCT, id);
            case "brand":
                return folded -> Sentence.of("actual.value", folded.toString().toUpperCase(Locale.ROOT));
            default:
                return value -> Sentence.of("actual.value", value.toString());
        }
    }

    private Sentence name(Named.Kind kind, Object id) {
        Named named = names.byId(kind, (Long) id);
        return Sentence.of("actual.value", named == null ? "#" + id : named.name());
    }
}
