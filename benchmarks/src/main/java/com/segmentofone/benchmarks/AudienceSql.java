package com.segmentofone.benchmarks;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.SequenceCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The questions of the benchmark in SQL, each in several forms of which the quickest counts. */
final class AudienceSql {

    private final SqlConditions conditions;
    private final String events;
    private final int customers;

    /** @param events the table of events that is asked */
    AudienceSql(boolean duck, String events, int customers) {
        this.conditions = new SqlConditions(duck);
        this.events = events;
        this.customers = customers;
    }

    /** Queries of one number each: how many customers the rule holds for. */
    List<String> alone(Rule rule) {
        List<String> forms = new ArrayList<>();
        forms.add(bySets(rule));
        OnePass pass = new OnePass();
        String holds = pass.of(rule);
        if (pass.measures.size() > 1 && pass.sets.isEmpty()) {
            String from = pass.measures.values().stream()
                    .collect(Collectors.groupingBy(m -> m.measure.type(), TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(t -> " left join (" + grouped(t.getKey(), t.getValue()) + ") t" + t.getKey() + " on t"
                            + t.getKey() + ".customer = c.customer")
                    .collect(Collectors.joining());
            forms.add("select count(*) from customer c" + from + " where " + holds);
        }
        return forms;
    }

    private String bySets(Rule rule) {
        if (rule instanceof BehaviourCondition && !RuleSql.isFavourite((BehaviourCondition) rule)) {
            return conditions.measure((BehaviourCondition) rule).count(events, customers);
        }
        if (rule instanceof BehaviourCondition) {
            return "select count(*) from (" + conditions.favourite(events, (BehaviourCondition) rule) + ") h";
        }
        if (rule instanceof SequenceCondition) {
            return "select count(*) from (" + conditions.sequence(events, (SequenceCondition) rule) + ") h";
        }
        return "select count(*) from customer c where " + new BySets().of(rule);
    }

    /** Statements that find all at once: one pass for each type of event, and what cannot be found so; the last one gives all counts. */
    List<String> all(Collection<Rule> rules) {
        OnePass pass = new OnePass();
        List<String> counts = new ArrayList<>();
        rules.forEach(r -> counts.add("count(*) filter (where " + pass.of(r) + ")"));
        List<String> statements = new ArrayList<>();
        StringBuilder from = new StringBuilder("customer c");
        pass.measures.values().stream()
                .collect(Collectors.groupingBy(m -> m.measure.type(), TreeMap::new, Collectors.toList()))
                .forEach((type, measures) -> join("t" + type, grouped(type, measures), statements, from));
        pass.sets.forEach((set, name) -> join(name, set, statements, from));
        statements.add("select " + String.join(", ", counts) + " from " + from);
        return statements;
    }

    private static void join(String name, String query, List<String> statements, StringBuilder from) {
        statements.add("drop table if exists " + name);
        statements.add("create temp table " + name + " as " + query);
        from.append(" left join ").append(name).append(" on ").append(name).append(".customer = c.customer");
    }

    private String grouped(int type, List<Numbered> measures) {
        String columns = measures.stream().map(Numbered::columns).collect(Collectors.joining(", "));
        String any = measures.stream()
                .map(m -> "(" + m.measure.where() + ")")
                .distinct()
                .collect(Collectors.joining(" or "));
        return "select customer, " + columns + " from " + events + " where type = " + type + " and (" + any
                + ") group by customer";
    }

    /** Behaviour as sets of customers. */
    private final class BySets extends RuleSql {

        @Override
        String behaviour(BehaviourCondition condition) {
            return isFavourite(condition)
                    ? "c.customer in (" + conditions.favourite(events, condition) + ")"
                    : conditions.measure(condition).bySet(events);
        }

        @Override
        String sequence(SequenceCondition condition) {
            return "c.customer in (" + conditions.sequence(events, condition) + ")";
        }
    }

    /** Behaviour as columns of tables that have a row for each customer, one for each type of event. */
    private final class OnePass extends RuleSql {

        private final Map<SqlMeasure, Numbered> measures = new LinkedHashMap<>();
        private final Map<String, String> sets = new LinkedHashMap<>();

        @Override
        String behaviour(BehaviourCondition condition) {
            if (isFavourite(condition)) {
                return set(conditions.favourite(events, condition));
            }
            SqlMeasure measure = conditions.measure(condition);
            return measures.computeIfAbsent(measure, m -> new Numbered(m, measures.size()))
                    .test();
        }

        @Override
        String sequence(SequenceCondition condition) {
            return set(conditions.sequence(events, condition));
        }

        private String set(String query) {
            return sets.computeIfAbsent(query, q -> "s" + sets.size()) + ".customer is not null";
        }
    }

    /** A measure whose aggregates are columns. */
    private record Numbered(SqlMeasure measure, int number) {

        private String column(int aggregate) {
            return "m" + number + "_" + aggregate;
        }

        private String columns() {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < measure.aggregates().size(); i++) {
                columns.add(measure.aggregates().get(i).of(measure.where()) + " " + column(i));
            }
            return String.join(", ", columns);
        }

        private String test() {
            return measure.filled(i -> "t" + measure.type() + "." + column(i));
        }
    }
}
