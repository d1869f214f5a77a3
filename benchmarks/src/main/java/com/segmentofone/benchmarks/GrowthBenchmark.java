package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcDueStore;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.JdbcIdentityAliases;
import com.segmentofone.persistence.JdbcMembershipStore;
import com.segmentofone.persistence.JdbcProfileStore;
import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.StoredStanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one event costs, and one membership that ends by time, in a store of so many customers and in one of ten times as many: in
 * memory, and through PostgreSQL with its processes counted in. Processor time, not wall time. Whose the events are is drawn by a
 * seeded generator.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class GrowthBenchmark {

    private static final long NOW = Instant.parse("2026-05-01T12:00:00Z").toEpochMilli();
    private static final long WINDOW = Duration.ofDays(30).toMillis();
    private static final List<String> RULES = Arrays.asList(
            "bought >= 1 order in last 30 days",
            "bought >= 3 orders in last 30 days",
            "viewed >= 5 events in last 7 days");
    private static final int BATCH = 100;

    /** In the larger store. */
    @Param("1000000")
    public int customers;

    /** Events, and due memberships, that are measured; as many again before, to warm up. */
    @Param("10000")
    public int measured;

    private volatile long now;
    private final AtomicLong ended = new AtomicLong();

    @Benchmark
    public void inMemory(Found found) throws Exception {
        memory(customers / 10);
        Cost small = memory(customers / 10);
        Cost large = memory(customers);
        found.put(small, large);
    }

    @Benchmark
    public void throughDatabase(Found found) throws Exception {
        Cost small = database(customers / 10);
        Cost large = database(customers);
        found.put(small, large);
    }

    private Cost memory(int many) throws Exception {
        MemoryStandings standings = new MemoryStandings();
        for (int i = 1; i <= many; i++) {
            Identity who = Identity.customer(i);
            standings.append(order(who, boughtAt(i, many)));
            standings.put(
                    who.key(),
                    new StoredStanding(
                            Collections.singletonList(new Membership(
                                    1,
                                    who.key(),
                                    1,
                                    boughtAt(i, many),
                                    endOf(i, many),
                                    Collections.singletonList("made"))),
                            endOf(i, many)));
        }
        try (TimedStore store = new TimedStore(
                RULES, standings.profiles(), new TimedStore.Nobody(), standings, standings, this::count, clock())) {
            return cost(store, many, events -> events.forEach(standings::append), () -> 0L, () -> Duration.ZERO);
        }
    }

    private Cost database(int many) throws Exception {
        try (Server server = new Server()) {
            String from = " from generate_series(1, " + many + ") i";
            String bought = (NOW - WINDOW) + " + 60000 + (i::bigint * 7919 % " + many + ") * 10";
            server.execute(
                    "insert into SEG_EVENT (EVENT_ID, IDENTITY_KEY, EVENT_TYPE, OCCURRED_AT, RECEIVED_AT, PRODUCT_ID,"
                            + " QUANTITY, ORDER_ID, AMOUNT, CURRENCY) select lpad(i::text, 26, '0'), 'c' || i,"
                            + " 'order.line', " + bought + ", " + bought + ", 1, 1, i, 500, 'USD'" + from,
                    "insert into SEG_MEMBERSHIP (SEGMENT_ID, IDENTITY_KEY, VERSION, SINCE_AT, VALID_UNTIL, WHY)"
                            + " select 1, 'c' || i, 1, " + bought + ", (" + bought + ") / 1000 * 1000 + " + WINDOW
                            + ", '[\"made\"]'" + from,
                    "insert into SEG_DUE (IDENTITY_KEY, DUE_AT, CLAIMED_UNTIL, REVISION, SETTLED_AT, SETTLED_THROUGH)"
                            + " select 'c' || i, (" + bought + ") / 1000 * 1000 + " + WINDOW + ", 0, 0, 0, 0" + from,
                    "alter system set autovacuum = off",
                    "select pg_reload_conf()",
                    "vacuum analyze",
                    "checkpoint");
            CountedStatements counted = new CountedStatements(server.dataSource());
            Jdbc jdbc = new Jdbc(counted);
            JdbcEventLog log = new JdbcEventLog(jdbc);
            Clock clock = clock();
            try (TimedStore store = new TimedStore(
                    RULES,
                    new JdbcProfileStore(jdbc, new NoAttributes()),
                    new JdbcIdentityAliases(jdbc),
                    new JdbcMembershipStore(counted, clock, "bench"),
                    new JdbcDueStore(counted, "bench"),
                    this::count,
                    clock)) {
                return cost(store, many, log::append, counted::count, server::processorTime);
            }
        }
    }

    /** The k-th to end is the same in every run; one ends every ten milliseconds. */
    private static long boughtAt(int i, int many) {
        return NOW - WINDOW + 60_000 + (long) i * 7919 % many * 10;
    }

    private static long endOf(int i, int many) {
        return Math.floorDiv(boughtAt(i, many), 1000L) * 1000 + WINDOW;
    }

    private Cost cost(
            TimedStore store, int many, Consumer<List<Event>> log, LongSupplier statements, Supplier<Duration> server)
            throws Exception {
        now = NOW;
        SplittableRandom random = new SplittableRandom(7);
        Cost cost = new Cost();
        happen(store, many, log, random);
        long before = statements.getAsLong();
        Duration spent = processorTime(server);
        happen(store, many, log, random);
        cost.eventNanos = processorTime(server).minus(spent).toNanos() / (double) measured;
        cost.eventStatements = (statements.getAsLong() - before) / (double) measured;

        now = NOW + 60_000 + measured * 10L;
        store.sweep();
        store.awaitWritten();
        before = statements.getAsLong();
        long endedBefore = ended.get();
        spent = processorTime(server);
        now += measured * 10L;
        store.sweep();
        store.awaitWritten();
        double due = Math.max(1, ended.get() - endedBefore);
        cost.dueNanos = processorTime(server).minus(spent).toNanos() / due;
        cost.dueStatements = (statements.getAsLong() - before) / due;
        return cost;
    }

    private static Duration processorTime(Supplier<Duration> server) {
        return Server.used(ProcessHandle.current()).plus(server.get());
    }

    private void count(List<MembershipChange> changes) {
        ended.addAndGet(changes.stream()
                .filter(c -> c.kind() == MembershipChange.Kind.LEFT)
                .count());
    }

    private void happen(TimedStore store, int many, Consumer<List<Event>> log, SplittableRandom random)
            throws Exception {
        for (int i = 0; i < measured; i += BATCH) {
            List<Event> batch = new ArrayList<>();
            for (int k = 0; k < BATCH; k++) {
                batch.add(order(Identity.customer(1 + random.nextInt(many)), NOW - 1_000 + k));
            }
            log.accept(batch);
            store.updater().onStored(batch);
            store.awaitWritten();
        }
    }

    private static Event order(Identity who, long at) {
        return Event.of(EventType.ORDER_LINE, who, at)
                .id(EventIds.next(at))
                .receivedAt(at)
                .product(1L)
                .order(at)
                .amount(500L, "USD")
                .build();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(now);
            }
        };
    }

    static List<Row> rows(Scores scores) {
        return List.of(
                Row.atMost("memory", 1.2, worse(scores, "inMemory", "Nanos"), words(scores, "inMemory", "Nanos", "ns")),
                Row.atMost(
                        "database",
                        1.5,
                        worse(scores, "throughDatabase", "Nanos"),
                        words(scores, "throughDatabase", "Nanos", "ns")),
                Row.atMost(
                        "statements",
                        1,
                        worse(scores, "throughDatabase", "Statements"),
                        words(scores, "throughDatabase", "Statements", "statements")));
    }

    private static double worse(Scores scores, String method, String what) {
        return Math.max(ratio(scores, method + ".event" + what), ratio(scores, method + ".due" + what));
    }

    private static double ratio(Scores scores, String figure) {
        return scores.of(figure + "Large") / Math.max(1e-9, scores.of(figure + "Small"));
    }

    private static String words(Scores scores, String method, String what, String unit) {
        return String.format(
                Locale.ROOT,
                "a tenth of the customers: event %.4g %s, due %.4g; all: event %.4g, due %.4g",
                scores.of(method + ".event" + what + "Small"),
                unit,
                scores.of(method + ".due" + what + "Small"),
                scores.of(method + ".event" + what + "Large"),
                scores.of(method + ".due" + what + "Large"));
    }

    /** Of one event and of one due membership. */
    private static final class Cost {
        double eventNanos;
        double eventStatements;
        double dueNanos;
        double dueStatements;
    }

    /** What was found in the smaller and in the larger store. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Found {
        public double eventNanosSmall;
        public double eventNanosLarge;
        public double eventStatementsSmall;
        public double eventStatementsLarge;
        public double dueNanosSmall;
        public double dueNanosLarge;
        public double dueStatementsSmall;
        public double dueStatementsLarge;

        void put(Cost small, Cost large) {
            eventNanosSmall = small.eventNanos;
            eventNanosLarge = large.eventNanos;
            eventStatementsSmall = small.eventStatements;
            eventStatementsLarge = large.eventStatements;
            dueNanosSmall = small.dueNanos;
            dueNanosLarge = large.dueNanos;
            dueStatementsSmall = small.dueStatements;
            dueStatementsLarge = large.dueStatements;
        }
    }
}
