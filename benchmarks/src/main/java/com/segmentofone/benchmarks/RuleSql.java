package com.segmentofone.benchmarks;

import com.segmentofone.rule.All;
import com.segmentofone.rule.Aspect;
import com.segmentofone.rule.AttributeCondition;
import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.Group;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Not;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.SequenceCondition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A rule as a condition on a row {@code c} of customers; how behaviour comes into it is for others to say. */
abstract class RuleSql {

    /** @throws IllegalArgumentException for kinds of condition of which the benchmark has none */
    final String of(Rule rule) {
        if (rule instanceof Group) {
            return joined((Group) rule, rule instanceof All ? " and " : " or ");
        }
        if (rule instanceof Not) {
            return "not (" + of(((Not) rule).part()) + ")";
        }
        if (rule instanceof AttributeCondition) {
            return attribute((AttributeCondition) rule);
        }
        if (rule instanceof BehaviourCondition) {
            return behaviour((BehaviourCondition) rule);
        }
        if (rule instanceof SequenceCondition) {
            return sequence((SequenceCondition) rule);
        }
        throw new IllegalArgumentException("no SQL for " + rule);
    }

    abstract String behaviour(BehaviourCondition condition);

    abstract String sequence(SequenceCondition condition);

    private String joined(Group group, String word) {
        return group.parts().stream().map(p -> "(" + of(p) + ")").collect(Collectors.joining(word));
    }

    private static String attribute(AttributeCondition condition) {
        Comparison comparison = condition.comparison();
        String column = condition.attribute().equals("birthdate") ? "birthday" : condition.attribute();
        if (comparison.operator() == Operator.IS_KNOWN || comparison.operator() == Operator.IS_UNKNOWN) {
            return column + (comparison.operator() == Operator.IS_KNOWN ? " is not null" : " is null");
        }
        if (condition.aspect() != Aspect.VALUE) {
            return condition.aspect() == Aspect.AGE ? age(comparison) : anniversary(comparison);
        }
        switch (column) {
            case "gender":
                return SqlEvents.coded(column, Clientele.GENDERS, comparison);
            case "income":
                return SqlEvents.coded(column, Clientele.INCOMES, comparison);
            case "city":
                return SqlEvents.coded(
                        column,
                        IntStream.range(0, Clientele.CITIES)
                                .mapToObj(Clientele::city)
                                .toArray(String[]::new),
                        comparison);
            default:
                return SqlEvents.compared(column, comparison, 1, "");
        }
    }

    private static String age(Comparison comparison) {
        BigDecimal least = comparison.values().get(0).number();
        String old = "birthday <= "
                + Clientele.TODAY.minusYears(least.intValueExact()).toEpochDay();
        return comparison.operator() == Operator.BETWEEN
                ? old + " and birthday > "
                        + Clientele.TODAY
                                .minusYears(comparison.values().get(1).number().intValueExact() + 1L)
                                .toEpochDay()
                : old;
    }

    private static String anniversary(Comparison comparison) {
        int most = comparison.values().get(0).number().intValueExact();
        return "anniversary in ("
                + IntStream.rangeClosed(0, most)
                        .mapToObj(d -> String.valueOf(monthAndDay(Clientele.TODAY.plusDays(d))))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    static int monthAndDay(LocalDate date) {
        return date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    static boolean isFavourite(BehaviourCondition condition) {
        return condition.measure().kind() == Measure.Kind.FAVOURITE;
    }
}
