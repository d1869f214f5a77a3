package com.segmentofone.benchmarks;

import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Rule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** A database that is asked the benchmark's questions: for how many customers each rule holds, and in what processor time. */
final class SqlPeer {

    static final String CUSTOMER =
            "customer integer not null, gender smallint, income smallint, city smallint, children smallint,"
                    + " birthday integer, anniversary smallint";
    static final String EVENT =
            "customer integer not null, type smallint not null, second integer not null, product smallint,"
                    + " category smallint, department smallint, brand smallint, quantity smallint, amount integer, ord integer, gone integer,"
                    + " channel smallint, device smallint, phrase smallint";

    private static final long UNASKED = -1;

    private final Connection connection;
    private final boolean duck;
    private final int customers;
    private final LongSupplier processorNanos;

    SqlPeer(Connection connection, boolean duck, int customers, LongSupplier processorNanos) {
        this.connection = connection;
        this.duck = duck;
        this.customers = customers;
        this.processorNanos = processorNanos;
    }

    /**
     * What was found, and the processor time in nanoseconds of each question.
     *
     * @param all of all rules in one go
     */
    record Asked(long[] counts, double[] alone, double all) {

        double each() {
            return Arrays.stream(alone).sum();
        }

        /** Of all rules: one by one, or in one go. */
        double allOrEach() {
            return Math.min(each(), all);
        }
    }

    Asked ask(List<CompiledRule> rules, String events) throws SQLException {
        AudienceSql sql = new AudienceSql(duck, events, customers);
        long[] counts = new long[rules.size()];
        double[] alone = new double[rules.size()];
        Arrays.fill(counts, UNASKED);
        Arrays.fill(alone, Double.MAX_VALUE);
        for (int i = 0; i < counts.length; i++) {
            for (String form : sql.alone(rules.get(i).rule())) {
                long from = processorNanos.getAsLong();
                long count = numbers(form, 1)[0];
                alone[i] = Math.min(alone[i], processorNanos.getAsLong() - from);
                agree(counts, i, count, rules.get(i).rule());
            }
        }
        return new Asked(counts, alone, all(sql, rules, counts));
    }

    private double all(AudienceSql sql, List<CompiledRule> rules, long[] counts) throws SQLException {
        List<Rule> asked = rules.stream().map(CompiledRule::rule).collect(Collectors.toList());
        long from = processorNanos.getAsLong();
        List<String> statements = sql.all(asked);
        long[] found = null;
        for (String statement : statements) {
            if (statement.startsWith("select")) {
                found = numbers(statement, counts.length);
            } else {
                execute(statement);
            }
        }
        double took = processorNanos.getAsLong() - from;
        for (int i = 0; i < counts.length; i++) {
            agree(counts, i, found[i], asked.get(i));
        }
        return took;
    }

    /** Two forms of one question must give one answer. */
    private static void agree(long[] counts, int i, long count, Rule rule) {
        if (counts[i] != UNASKED && counts[i] != count) {
            throw new IllegalStateException("two forms of SQL give " + counts[i] + " and " + count + " for " + rule);
        }
        counts[i] = count;
    }

    private long[] numbers(String query, int columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            long[] numbers = new long[columns];
            for (int i = 0; i < columns; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + query, e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + sql, e);
        }
    }
}
