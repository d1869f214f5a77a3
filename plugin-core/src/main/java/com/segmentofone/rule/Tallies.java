package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the tally that a measure means in one store. */
final class Tallies {

    private final Figures figures;
    private final EventKeys keys;
    private final Names names;

    Tallies(Figures figures, EventKeys keys, Names names) {
        this.figures = figures;
        this.keys = keys;
        this.names = names;
    }

    /** @param filters which only a share applies itself */
    Function<Events, Tally> of(BehaviourCondition rule, EventKind kind, EventTest[] filters) {
        switch (rule.measure().kind()) {
            case COUNT:
                return count(rule.measure(), rule.comparison());
            case DAYS_SINCE_FIRST:
            case DAYS_SINCE_LAST:
                return since(rule);
            case FAVOURITE:
                return favourite(rule, kind);
            case AVERAGE_ORDER_VALUE:
                return perOrder(rule.comparison());
            case FAVOURITE_SHARE:
                return favouriteShare(rule, kind);
            case SHARE:
                return share(rule, filters);
            default:
                return figure(rule.measure(), rule.comparison());
        }
    }

    private Function<Events, Tally> count(Measure measure, Comparison comparison) {
        LongTest test = LongTest.of(comparison, Value::number);
        Function<Long, Sentence> words =
                n -> Sentence.of("actual." + measure.unit().words().replace(' ', '-'), n);
        switch (measure.unit()) {
            case EVENTS:
            case LINES:
                return events -> new SumTally(events, Figure.ONE, test, words);
            case UNITS:
                return events -> new SumTally(events, Figure.quantity(), test, words);
            default:
                EventKey key = keys.of(measure);
                return events -> new DistinctTally(events, key, test, words);
        }
    }

    private static Function<Events, Tally> since(BehaviourCondition rule) {
        boolean first = rule.measure().kind() == Measure.Kind.DAYS_SINCE_FIRST;
        LongTest test = LongTest.of(rule.comparison(), Value::number);
        return events -> new SinceTally(events, first, test);
    }

    private Function<Events, Tally> figure(Measure measure, Comparison comparison) {
        String field = measure.field();
        Figure figure = figures.of(field, comparison.values());
        Function<BigDecimal, Sentence> words = figureWords(field, comparison);
        Function<Long, Sentence> wholeWords = n -> words.apply(BigDecimal.valueOf(n));
        if (measure.kind() == Measure.Kind.AVERAGE) {
            DecimalTest test = figures.averageTest(field, comparison);
            return events -> new AverageTally(events, figure, test, words);
        }
        LongTest test = figures.test(field, comparison);
        if (measure.kind() == Measure.Kind.TOTAL) {
            return events -> new SumTally(events, figure, test, wholeWords);
        }
        boolean highest = measure.kind() == Measure.Kind.HIGHEST;
        return events -> new ExtremeTally(events, figure, highest, test, wholeWords);
    }

    private Function<Events, Tally> perOrder(Comparison comparison) {
        Figure amount = figures.of(Measure.AMOUNT, comparison.values());
        DecimalTest test = figures.averageTest(Measure.AMOUNT, comparison);
        Function<BigDecimal, Sentence> words = figureWords(Measure.AMOUNT, comparison);
        return events -> new PerOrderTally(events, amount, test, words);
    }

    private Function<Events, Tally> share(BehaviourCondition rule, EventTest[] filters) {
        Measure measure = rule.measure();
        Measure counted = measure.unit() == null
                ? Measure.of(Measure.Kind.TOTAL, measure.field())
                : Measure.count(measure.unit());
        Function<Events, Tally> tallies = measure.unit() == null
                ? figure(counted, BehaviourCondition.DID)
                : count(counted, BehaviourCondition.DID);
        DecimalTest test = DecimalTest.of(rule.comparison(), Value::number);
        return events -> new ShareTally(events, filters, tallies.apply(events), tallies.apply(events), test);
    }

    private Function<BigDecimal, Sentence> figureWords(String field, Comparison comparison) {
        if (field.equals("quantity")) {
            return n -> Sentence.of("actual.value", n.toPlainString());
        }
        Money money = figures.money(comparison);
        return n -> Sentence.of("actual.value", money.major(n));
    }

    private Function<Events, Tally> favourite(BehaviourCondition rule, EventKind kind) {
        boolean category = rule.measure().field().equals("category");
        Predicate<Object> test = isOneOf(rule.comparison(), category);
        return favourites(rule.measure(), kind, test)::apply;
    }

    private Function<Events, Tally> favouriteShare(BehaviourCondition rule, EventKind kind) {
        Function<Events, FavouriteTally> favourites = favourites(rule.measure(), kind, value -> false);
        DecimalTest test = DecimalTest.of(rule.comparison(), Value::number);
        return events -> new FavouriteShareTally(favourites.apply(events), test);
    }

    private Function<Events, FavouriteTally> favourites(Measure measure, EventKind kind, Predicate<Object> test) {
        boolean category = measure.field().equals("category");
        EventKey key = category ? keys.category(measure.level()) : keys.brand();
        Figure weight = kind.units().contains(CountUnit.LINES) ? Figure.quantity() : Figure.ONE;
        return events -> new FavouriteTally(events, key, weight, test, category ? this::category : Tallies::brand);
    }

    private static Predicate<Object> isOneOf(Comparison comparison, boolean category) {
        Set<Object> values = comparison.values().stream()
                .map(v -> category ? (Object) v.id() : Coercion.folded(v.text()))
                .collect(Collectors.toSet());
        boolean inside = comparison.operator() != Operator.IS_NOT;
        return favourite -> values.contains(favourite) == inside;
    }

    private Sentence category(Object id) {
        Named named = names.byId(Named.Kind.CATEGORY, (Long) id);
        return Sentence.of("actual.value", named == null ? "#" + id : named.name());
    }

    private static Sentence brand(Object folded) {
        return Sentence.of("actual.value", folded.toString().toUpperCase(Locale.ROOT));
    }
}
