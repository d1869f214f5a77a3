package com.segmentofone.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The command line of the benchmarks: {@code Bench} lists them, {@code Bench NAME FOLDER} runs one and keeps its rows in the folder. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            for (Suite suite : Suite.values()) {
                System.out.printf("  %-12s %s%n", suite.label(), suite.about());
            }
            return;
        }
        Suite suite = Suite.named(arguments[0]);
        List<Row> rows = new ArrayList<>(suite.isOfJmh() ? suite.rows(run(options(suite))) : List.of());
        rows.addAll(suite.run());
        write(rows, Path.of(arguments[1], suite.label() + ".json"));
        System.out.printf("%n%s%n", table(rows));
    }

    /** A run of JMH that is over at once, in this JVM: it says nothing of speed, but all is run, and all must agree. */
    static List<Row> smoke(Suite suite) throws RunnerException {
        return suite.rows(run(options(suite)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(20))
                .param("customers", "2000")
                .param("seconds", "2")
                .param("perSecond", "100")
                .param("measured", "100")));
    }

    private static ChainedOptionsBuilder options(Suite suite) {
        return new OptionsBuilder()
                .include(Pattern.quote(suite.measured().getName() + ".") + ".*")
                .shouldFailOnError(true);
    }

    private static Scores run(ChainedOptionsBuilder options) throws RunnerException {
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult run : new Runner(options.build()).run()) {
            Result<?> time = run.getPrimaryResult();
            scores.put(time.getLabel(), time.getScore() * nanoseconds(time.getScoreUnit()));
            run.getSecondaryResults()
                    .forEach((counter, result) -> scores.put(time.getLabel() + "." + counter, result.getScore()));
        }
        return new Scores(scores);
    }

    private static double nanoseconds(String unit) {
        return switch (unit) {
            case "ns/op" -> 1;
            case "us/op" -> 1e3;
            case "ms/op" -> 1e6;
            default -> throw new IllegalArgumentException(unit);
        };
    }

    static void write(List<Row> rows, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), rows);
    }

    static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder();
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-24s %10s  goal %s %-8s %-6s  %s%n",
                    row.name(),
                    plain(row.measured()),
                    row.direction(),
                    plain(row.goal()),
                    row.met() ? "met" : "MISSED",
                    row.peer()));
        }
        return table.toString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
