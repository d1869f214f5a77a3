package com.segmentofone.benchmarks;

import com.segmentofone.audience.column.ColumnBuilder;
import com.segmentofone.audience.column.ColumnFolder;
import com.segmentofone.audience.column.ColumnStore;
import com.segmentofone.rule.CompiledRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * How many of all customers are in each of a hundred rules, all at once and each alone, from the events themselves: by the audience index, by DuckDB in three
 * layouts, and, with a tenth of the customers, by PostgreSQL. Every engine answers with one thread, in memory or from files that the machine holds in memory, and
 * may take each question in the form that suits it best; its time is that of its processor. Peers find texts as numbers, categories and brands beside the product, and at each
 * line when its order was cancelled. Before anything is said of time, all counts must be one.
 *
 * <p>System properties: {@code bench.customers} (1,000,000), {@code bench.postgres.customers} (a tenth), {@code bench.folder} for files, which are removed.
 */
final class AudienceBenchmark {

    private static final int CUSTOMERS = 1_000_000;
    private static final int RUNS = 3;
    /** So many are also counted as the live path does it. */
    private static final int LIVE = 2_000;

    private static final String[] LAYOUTS = {DuckDb.BY_CUSTOMER, DuckDb.BY_TIME, DuckDb.BY_TYPE};

    private final List<CompiledRule> rules = AudienceRules.all();
    private final int customers;
    private final int postgresCustomers;
    private long mismatches;

    AudienceBenchmark(int customers, int postgresCustomers) {
        this.customers = customers;
        this.postgresCustomers = postgresCustomers;
    }

    static List<Row> run() throws Exception {
        int customers = Integer.getInteger("bench.customers", CUSTOMERS);
        return new AudienceBenchmark(customers, Integer.getInteger("bench.postgres.customers", customers / 10)).rows();
    }

    /** The columns and what they answered; times in nanoseconds. */
    private record Columns(
            long[] counts,
            double all,
            double[] alone,
            double bytesPerEvent,
            double bytesPerCustomer,
            double restoredPerSecond) {}

    List<Row> rows() throws Exception {
        compare(LiveCounts.of(rules, LIVE), columns(LIVE).counts);
        Columns ours = columns(customers);
        Columns few = columns(postgresCustomers);
        Map<String, SqlPeer.Asked> duck = duck();
        duck.values().forEach(asked -> compare(ours.counts, asked.counts()));
        SqlPeer.Asked postgres = postgres();
        compare(few.counts, postgres.counts());
        List<Row> rows = new ArrayList<>(againstDuck(ours, duck));
        rows.add(2, againstPostgres(few, postgres));
        rows.add(Row.atMost("one-p95-ms", 150, percentile(ours.alone, 0.95) / 1e6, "of " + rules.size() + " rules"));
        rows.add(Row.atMost(
                "count-mismatches", 0, mismatches, "DuckDB in three layouts, PostgreSQL, and the live path"));
        rows.add(Row.atMost("bytes-per-event", 24, ours.bytesPerEvent, "50 events a customer, see Clientele"));
        rows.add(Row.atMost("bytes-per-customer", 200, ours.bytesPerCustomer, "five attributes"));
        rows.add(Row.atLeast(
                "restore-events-per-s",
                20_000_000,
                ours.restoredPerSecond,
                "files in the machine's memory, checksums compared; by the clock"));
        return rows;
    }

    private Columns columns(int size) throws IOException {
        Path files = temporary("segmentofone-columns");
        try (ColumnFolder folder = ColumnFolder.lasting(files)) {
            return columns(size, folder);
        } finally {
            remove(files);
        }
    }

    private Columns columns(int size, ColumnFolder folder) {
        ColumnStore store = filled(size, folder);
        RoaringBitmap[][] members = new RoaringBitmap[1][];
        double all = ProcessorTime.least(RUNS, () -> members[0] = store.memberships(rules, Clientele.NOW));
        long[] counts = Arrays.stream(members[0])
                .mapToLong(RoaringBitmap::getLongCardinality)
                .toArray();
        long[] again = new long[counts.length];
        double[] alone = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int rule = i;
            alone[i] = ProcessorTime.least(RUNS, () -> again[rule] = store.count(rules.get(rule), Clientele.NOW));
        }
        compare(counts, again);
        say("columns of %,d customers and %,d events: all in %.2f s", size, store.events(), all / 1e9);
        return new Columns(
                counts,
                all,
                alone,
                (double) store.eventBytes() / store.events(),
                (double) store.customerBytes() / size,
                restoredPerSecond(store, folder));
    }

    private static double restoredPerSecond(ColumnStore store, ColumnFolder folder) {
        folder.publish(store, Map.of());
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long from = System.nanoTime();
            long events = folder.restore(new HashMap<>()).events();
            least = Math.min(least, System.nanoTime() - from);
            if (events != store.events()) {
                throw new IllegalStateException(events + " of " + store.events() + " events came back");
            }
        }
        return store.events() * 1e9 / least;
    }

    private static ColumnStore filled(int size, ColumnFolder folder) {
        ColumnBuilder builder = ColumnStore.builder(folder);
        Clientele clientele = new Clientele();
        Shopper shopper = new Shopper();
        for (int id = 1; id <= size; id++) {
            clientele.make(id, shopper);
            builder.customer(id);
            LiveCounts.texts(shopper).forEach(builder::attribute);
            for (int i = 0; i < shopper.size; i++) {
                put(shopper, shopper.sorted[i], builder);
            }
        }
        return builder.build();
    }

    private static void put(Shopper shopper, int at, ColumnBuilder builder) {
        builder.event(
                        Clientele.TYPES[shopper.types[at]],
                        shopper.seconds[at],
                        shopper.products[at],
                        shopper.categories[at],
                        shopper.quantities[at],
                        shopper.amounts[at],
                        shopper.amounts[at] == 0 ? null : "USD",
                        shopper.orderId(at))
                .text("channel", Clientele.CHANNELS[shopper.channels[at]])
                .text("device", Clientele.DEVICES[shopper.devices[at]]);
        if (shopper.phrases[at] >= 0) {
            builder.text("phrase", Clientele.phrase(shopper.phrases[at]));
        }
    }

    private static Path temporary(String name) throws IOException {
        String base = System.getProperty("bench.folder", System.getProperty("java.io.tmpdir"));
        return Files.createTempDirectory(Path.of(base), name);
    }

    private Map<String, SqlPeer.Asked> duck() throws Exception {
        Path folder = temporary("segmentofone-bench");
        try (DuckDb duck = new DuckDb(folder, customers)) {
            Map<String, SqlPeer.Asked> asked = new LinkedHashMap<>();
            for (String layout : LAYOUTS) {
                SqlPeer.Asked found = duck.peer().ask(rules, layout);
                say("DuckDB %s: each %.2f s, in one go %.2f s", layout, found.each() / 1e9, found.all() / 1e9);
                asked.put(layout, found);
            }
            return asked;
        } finally {
            remove(folder);
        }
    }

    private SqlPeer.Asked postgres() throws Exception {
        try (Postgres postgres = new Postgres(postgresCustomers)) {
            SqlPeer.Asked asked = postgres.peer().ask(rules, Postgres.EVENTS);
            say("PostgreSQL: each %.2f s, in one go %.2f s", asked.each() / 1e9, asked.all() / 1e9);
            return asked;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void compare(long[] ours, long[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            if (ours[i] != theirs[i]) {
                mismatches++;
                say(
                        "MISMATCH %d, %d: %s",
                        ours[i], theirs[i], AudienceRules.texts().get(i));
            }
        }
    }

    private static List<Row> againstDuck(Columns ours, Map<String, SqlPeer.Asked> duck) {
        double best = duck.values().stream()
                .mapToDouble(SqlPeer.Asked::allOrEach)
                .min()
                .orElseThrow();
        double byCustomer = duck.get(DuckDb.BY_CUSTOMER).allOrEach();
        double logs = 0;
        for (int i = 0; i < ours.alone.length; i++) {
            int rule = i;
            double one = duck.values().stream()
                    .mapToDouble(a -> a.alone()[rule])
                    .min()
                    .orElseThrow();
            logs += Math.log(one / ours.alone[i]);
        }
        return List.of(
                Row.atLeast("all-vs-duckdb-best", 5, best / ours.all, seconds("DuckDB", best, ours.all)),
                Row.atLeast(
                        "all-vs-duckdb-by-customer",
                        15,
                        byCustomer / ours.all,
                        seconds("DuckDB", byCustomer, ours.all)),
                Row.atLeast(
                        "one-vs-duckdb-best",
                        1,
                        Math.exp(logs / ours.alone.length),
                        "the best of three layouts for every rule; geometric mean"));
    }

    private static Row againstPostgres(Columns few, SqlPeer.Asked postgres) {
        return Row.atLeast(
                "all-vs-postgres",
                100,
                postgres.allOrEach() / few.all,
                seconds("PostgreSQL", postgres.allOrEach(), few.all) + ", with a tenth of the customers");
    }

    private static String seconds(String peer, double theirs, double ours) {
        return String.format(Locale.ROOT, "%s %.2f s; ours %.3f s", peer, theirs / 1e9, ours / 1e9);
    }

    private static double percentile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
