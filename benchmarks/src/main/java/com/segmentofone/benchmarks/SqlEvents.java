package com.segmentofone.benchmarks;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.Value;
import com.segmentofone.rule.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which events a condition is about, in SQL over tables in which every text is a number already. */
final class SqlEvents {

    private SqlEvents() {}

    static int type(BehaviourCondition condition) {
        return Arrays.asList(Clientele.TYPES).indexOf(condition.event());
    }

    static String where(BehaviourCondition condition) {
        boolean share = condition.measure().kind() == Measure.Kind.SHARE;
        return window(condition) + (share || condition.filters().isEmpty() ? "" : " and " + filters(condition));
    }

    /** Peers find at every line when its order was cancelled. */
    private static String window(BehaviourCondition condition) {
        String line = type(condition) == Clientele.LINE ? " and (gone is null or gone > " + Clientele.NOW + ")" : "";
        long after = after(condition.window());
        return (after == Long.MIN_VALUE ? "" : "second > " + after + " and ") + "second <= " + until(condition.window())
                + line;
    }

    /** The last second that is too early. */
    static long after(Window window) {
        switch (window.kind()) {
            case LAST:
                return lasts(window);
            case THIS:
                return start(thisPeriod(window)) - 1;
            case SINCE:
            case BETWEEN:
                return start(window.from()) - 1;
            default:
                return Long.MIN_VALUE;
        }
    }

    private static long lasts(Window window) {
        switch (window.span()) {
            case MONTH:
                return start(Clientele.TODAY.minusMonths(window.length()).plusDays(1)) - 1;
            case YEAR:
                return start(Clientele.TODAY.minusYears(window.length()).plusDays(1)) - 1;
            default:
                return Clientele.NOW - window.length() * window.span().seconds();
        }
    }

    private static LocalDate thisPeriod(Window window) {
        switch (window.span()) {
            case WEEK:
                return Clientele.TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH:
                return Clientele.TODAY.withDayOfMonth(1);
            default:
                return Clientele.TODAY.withDayOfYear(1);
        }
    }

    private static long until(Window window) {
        return window.kind() == Window.Kind.BETWEEN
                ? Math.min(Clientele.NOW, start(window.to().plusDays(1)) - 1)
                : Clientele.NOW;
    }

    private static long start(LocalDate day) {
        return day.toEpochDay() * 86_400;
    }

    static String filters(BehaviourCondition condition) {
        return condition.filters().stream().map(SqlEvents::filter).collect(Collectors.joining(" and "));
    }

    private static String filter(Filter filter) {
        Comparison comparison = filter.comparison();
        switch (filter.field()) {
            case "category":
                long id = comparison.values().get(0).id();
                return (ShopShelves.isDepartment(id) ? "department = " : "category = ") + id;
            case "brand":
                return "brand = " + brand(comparison);
            case "channel":
                return coded("channel", Clientele.CHANNELS, comparison);
            case "device":
                return coded("device", Clientele.DEVICES, comparison);
            case "phrase":
                return coded("phrase", phrases(), comparison);
            case "amount":
                return compared("amount", comparison, 100, "");
            default:
                throw new IllegalArgumentException("no SQL for " + filter);
        }
    }

    static int brand(Comparison comparison) {
        return ShopShelves.brandPlace(comparison.values().get(0).text());
    }

    private static String[] phrases() {
        return IntStream.range(0, Clientele.PHRASES).mapToObj(Clientele::phrase).toArray(String[]::new);
    }

    /** The numbers of the texts that pass, found beforehand. */
    static String coded(String column, String[] texts, Comparison comparison) {
        Predicate<String> passes = text -> passes(text, comparison);
        String numbers = IntStream.range(0, texts.length)
                .filter(i -> passes.test(texts[i]))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return column + " in (" + (numbers.isEmpty() ? "-1" : numbers) + ")";
    }

    private static boolean passes(String text, Comparison comparison) {
        Operator operator = comparison.operator();
        return comparison.values().stream()
                        .map(Value::text)
                        .anyMatch(value -> operator == Operator.CONTAINS
                                ? text.contains(value)
                                : operator == Operator.STARTS_WITH ? text.startsWith(value) : text.equals(value))
                != (operator == Operator.IS_NOT);
    }

    /** @param times what the values are multiplied with: a factor, and the SQL of another */
    static String compared(String left, Comparison comparison, long factor, String times) {
        List<String> values = new ArrayList<>();
        for (Value value : comparison.values()) {
            BigDecimal number = value.number().multiply(BigDecimal.valueOf(factor));
            values.add(number.stripTrailingZeros().toPlainString() + (times.isEmpty() ? "" : " * " + times));
        }
        switch (comparison.operator()) {
            case BETWEEN:
                return left + " between " + values.get(0) + " and " + values.get(1);
            case IS:
                return left + " = " + values.get(0);
            case IS_NOT:
                return left + " <> " + values.get(0);
            default:
                return left + " " + comparison.operator().word() + " " + values.get(0);
        }
    }
}
