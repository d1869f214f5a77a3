package com.segmentofone.benchmarks;

import com.segmentofone.benchmarks.SqlMeasure.Aggregate;
import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.SequenceCondition;
import com.segmentofone.rule.Value;
import java.math.BigDecimal;
import java.util.List;

/** Conditions in SQL, each in the quickest form that was found. */
final class SqlConditions {

    private static final String DAY = "86400";

    private final boolean duck;

    /** @param duck whether it is for DuckDB, else for PostgreSQL */
    SqlConditions(boolean duck) {
        this.duck = duck;
    }

    SqlMeasure measure(BehaviourCondition condition) {
        Measure measure = condition.measure();
        Comparison comparison = condition.comparison();
        switch (measure.kind()) {
            case COUNT:
                return counted(condition, count(measure), 1);
            case TOTAL:
                return counted(condition, "sum(" + measure.field() + ")", factor(measure));
            case AVERAGE:
                return of(
                        condition,
                        SqlEvents.compared("{0}", comparison, factor(measure), "{1}"),
                        "sum(amount)",
                        "count(*)");
            case AVERAGE_ORDER_VALUE:
                return of(
                        condition,
                        SqlEvents.compared("{0}", comparison, 100, "{1}"),
                        "sum(amount)",
                        "count(distinct ord)");
            case LOWEST:
                return of(condition, SqlEvents.compared("{0}", comparison, factor(measure), ""), "min(amount)");
            case HIGHEST:
                return of(condition, SqlEvents.compared("{0}", comparison, factor(measure), ""), "max(amount)");
            case DAYS_SINCE_FIRST:
                return of(condition, SqlEvents.compared(days("{0}"), comparison, 1, ""), "min(second)");
            case DAYS_SINCE_LAST:
                return of(condition, SqlEvents.compared(days("{0}"), comparison, 1, ""), "max(second)");
            case SHARE:
                return share(condition);
            default:
                throw new IllegalArgumentException("no SQL for " + measure);
        }
    }

    private static int factor(Measure measure) {
        return "amount".equals(measure.field()) ? 100 : 1;
    }

    private String days(String second) {
        return whole("(" + Clientele.NOW + " - " + second + ")", DAY);
    }

    private String whole(String number, String parts) {
        return number + (duck ? " // " : " / ") + parts;
    }

    private String count(Measure measure) {
        switch (measure.unit()) {
            case ORDERS:
                return "count(distinct ord)";
            case UNITS:
                return "sum(quantity)";
            case DISTINCT_PRODUCTS:
                return "count(distinct product)";
            case DISTINCT_BRANDS:
                return "count(distinct brand)";
            case DISTINCT_CATEGORIES:
                return "count(distinct " + (measure.level() == 0 ? "department" : "category") + ")";
            case DISTINCT_DAYS:
                return "count(distinct " + whole("second", DAY) + ")";
            default:
                return "count(*)";
        }
    }

    private static SqlMeasure counted(BehaviourCondition condition, String function, int factor) {
        String test = SqlEvents.compared("coalesce({0}, 0)", condition.comparison(), factor, "");
        Aggregate aggregate = new Aggregate(function, "");
        return new SqlMeasure(
                SqlEvents.type(condition),
                SqlEvents.where(condition),
                List.of(aggregate),
                test,
                ofNone(condition.comparison()));
    }

    private static SqlMeasure of(BehaviourCondition condition, String test, String... functions) {
        List<Aggregate> aggregates = java.util.Arrays.stream(functions)
                .map(f -> new Aggregate(f, ""))
                .toList();
        return new SqlMeasure(SqlEvents.type(condition), SqlEvents.where(condition), aggregates, test, false);
    }

    private static SqlMeasure share(BehaviourCondition condition) {
        boolean amount = condition.measure().unit() == null;
        String function = amount ? "sum(amount)" : "count(*)";
        if (!amount && condition.measure().unit() != CountUnit.LINES) {
            throw new IllegalArgumentException("no SQL for " + condition);
        }
        return new SqlMeasure(
                SqlEvents.type(condition),
                SqlEvents.where(condition),
                List.of(new Aggregate(function, SqlEvents.filters(condition)), new Aggregate(function, "")),
                SqlEvents.compared("100 * coalesce({0}, 0)", condition.comparison(), 1, "nullif({1}, 0)"),
                false);
    }

    private static boolean ofNone(Comparison comparison) {
        List<BigDecimal> values =
                comparison.values().stream().map(Value::number).toList();
        int first = values.get(0).signum();
        switch (comparison.operator()) {
            case LESS:
                return first > 0;
            case AT_MOST:
                return first >= 0;
            case MORE:
                return first < 0;
            case AT_LEAST:
                return first <= 0;
            case BETWEEN:
                return first <= 0 && values.get(1).signum() >= 0;
            default:
                return (first == 0) == (comparison.operator() == Operator.IS);
        }
    }

    /** Customers whose favourite it is: of every customer the one with the most, then the latest, then the first, in one number. */
    String favourite(String table, BehaviourCondition condition) {
        Measure measure = condition.measure();
        boolean brand = "brand".equals(measure.field());
        String key = brand ? "brand" : measure.level() == 0 ? "department" : "category";
        long wanted = brand
                ? SqlEvents.brand(condition.comparison())
                : condition.comparison().values().get(0).id();
        String most = SqlEvents.type(condition) == Clientele.LINE ? "sum(quantity)" : "count(*)";
        return "select customer from (select customer, max(most * 17592186044416 + latest * 8192 + (8191 - k)) best from"
                + " (select customer, " + key + " k, cast(" + most
                + " as bigint) most, cast(max(second) as bigint) latest from " + table
                + " where type = " + SqlEvents.type(condition) + " and " + SqlEvents.where(condition)
                + " group by customer, "
                + key + ") f group by customer) g where 8191 - best % 8192 = " + wanted;
    }

    /** Customers who did the one thing and then the other, or not. */
    String sequence(String table, SequenceCondition condition) {
        long time = condition.length() * condition.span().seconds();
        String first = "(select customer, second from " + table + " where type = " + SqlEvents.type(condition.first())
                + " and "
                + SqlEvents.where(condition.first())
                + (condition.isDone() ? "" : " and second <= " + (Clientele.NOW - time)) + ") a";
        String then = "(select customer, second from " + table + " where type = " + SqlEvents.type(condition.then())
                + " and " + SqlEvents.where(condition.then()) + " and second > "
                + SqlEvents.after(condition.first().window()) + ") b";
        if (duck) {
            return "select distinct a.customer customer from " + first + " asof left join " + then
                    + " on a.customer = b.customer and a.second < b.second where "
                    + (condition.isDone()
                            ? "b.second < a.second + " + time
                            : "b.second is null or b.second >= a.second + " + time);
        }
        return "select distinct a.customer customer from " + first + " where " + (condition.isDone() ? "" : "not ")
                + "exists (select 1 from " + then
                + " where b.customer = a.customer and b.second > a.second and b.second < a.second + "
                + time + ")";
    }
}
