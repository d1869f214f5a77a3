package com.segmentofone.rule;

import java.math.BigDecimal;
import java.util.function.Function;

/** Makes the tally that a measure means in one store. */
final class Tallies {

    private final Figures figures;
    private final EventKeys keys;
    private final ValueTallies values;

    Tallies(Figures figures, EventKeys keys, Names names) {
        this.figures = figures;
        this.keys = keys;
        this.values = new ValueTallies(keys, names);
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
            case FAVOURITE_SHARE:
            case FIRST_VALUE:
            case LAST_VALUE:
            case NTH_VALUE:
                return values.of(rule, kind);
            case AVERAGE_ORDER_VALUE:
                return perOrder(rule.comparison());
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

    /** @param since when the customer is said to have come */
    Function<Events, Tally> rate(BehaviourCondition rule, long since, RateTally.Periods periods) {
        Function<Events, Tally> counts = count(Measure.count(rule.measure().unit()), BehaviourCondition.DID);
        return events -> new RateTally(counts.apply(events), events, since, periods, rule.comparison());
    }

    /** How a value of a field is called. */
    Function<Object, Sentence> words(String field) {
        return values.words(field);
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
}
