package com.segmentofone.benchmarks;

import com.segmentofone.event.Identity;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcDueStore;
import com.segmentofone.persistence.JdbcIdentityAliases;
import com.segmentofone.persistence.JdbcMembershipStore;
import com.segmentofone.persistence.JdbcProfileStore;
import com.segmentofone.segment.MembershipChange;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Memberships that end by the passing of time alone, on PostgreSQL: first so many in each second, then a whole store's at one
 * midnight. Meanwhile somebody keeps reading memberships of shoppers chosen by a seeded generator, and holds them against what is
 * known of them. Late is the time from the second at which a membership ended to the commit of its end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class TimeBenchmark {

    /** A month without 31 days follows none: all end at the first second of 30 April. */
    private static final long MIDNIGHT = Instant.parse("2026-04-30T00:00:00Z").toEpochMilli();

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final List<String> RULES =
            Arrays.asList("viewed >= 1 event in last 30 days", "bought >= 1 order in last 1 month");
    private static final long READ_PAUSE_NANOS = 2_000_000;

    /** Whose memberships end at midnight. */
    @Param("1000000")
    public int customers;

    @Param("60")
    public int seconds;

    @Param("1000")
    public int perSecond;

    private final AtomicLong offset = new AtomicLong();
    private final Clock clock = new Moved();
    private Server server;
    private TimedStore store;
    private int[] late;
    private final AtomicInteger told = new AtomicInteger();
    private long firstSecond;

    @Setup
    public void load() throws IOException, SQLException {
        server = new Server();
        late = new int[Math.max(customers, seconds * perSecond)];
        firstSecond = MIDNIGHT - 2 * DAY;
        offset.set(firstSecond - 10_000 - System.currentTimeMillis());
        int early = seconds * perSecond;
        String who = "case when i <= " + early + " then 'c' || i else 'c' || (1000000 + i) end";
        String endsAt = "case when i <= " + early + " then " + firstSecond + " + (i - 1) / " + perSecond
                + " * 1000 else " + MIDNIGHT + " end";
        String from = " from generate_series(1, " + (early + customers) + ") i";
        String began = "case when i <= " + early + " then " + (firstSecond - 30 * DAY) + " + (i - 1) / " + perSecond
                + " * 1000 else " + (MIDNIGHT - 31 * DAY + 1_000) + " + i % 80000 * 1000 end";
        server.execute(
                "insert into SEG_EVENT (EVENT_ID, IDENTITY_KEY, EVENT_TYPE, OCCURRED_AT, RECEIVED_AT, PRODUCT_ID,"
                        + " QUANTITY, ORDER_ID, AMOUNT, CURRENCY) select lpad(i::text, 26, '0'), " + who
                        + ", case when i <= " + early + " then 'product.viewed' else 'order.line' end, " + began + ", "
                        + began + ", i % 1000, 1, i, 500, 'USD'" + from,
                "insert into SEG_MEMBERSHIP (SEGMENT_ID, IDENTITY_KEY, VERSION, SINCE_AT, VALID_UNTIL, WHY) select"
                        + " case when i <= " + early + " then 1 else 2 end, " + who + ", 1, " + began + ", " + endsAt
                        + ", '[\"made\"]'" + from,
                "insert into SEG_DUE (IDENTITY_KEY, DUE_AT, CLAIMED_UNTIL, REVISION, SETTLED_AT, SETTLED_THROUGH) select "
                        + who + ", " + endsAt + ", 0, 0, 0, 0" + from,
                "vacuum analyze");
        Jdbc jdbc = new Jdbc(server.dataSource());
        store = new TimedStore(
                RULES,
                new JdbcProfileStore(jdbc, new NoAttributes()),
                new JdbcIdentityAliases(jdbc),
                new JdbcMembershipStore(server.dataSource(), clock, "bench"),
                new JdbcDueStore(server.dataSource(), "bench"),
                this::note,
                clock);
    }

    private void note(List<MembershipChange> changes) {
        long now = clock.millis();
        for (MembershipChange change : changes) {
            late[told.getAndIncrement()] = (int) (now - change.occurredAt());
        }
    }

    @TearDown
    public void close() throws IOException, InterruptedException {
        store.close();
        server.close();
    }

    @Benchmark
    public void ends(Found found) throws Exception {
        store.startSweeping();
        int early = seconds * perSecond;
        try (Reader reader = new Reader(1, early)) {
            offset.set(firstSecond - 1_000 - System.currentTimeMillis());
            await(early, firstSecond + (seconds + 60) * 1_000L);
            found.wrongReads += reader.wrong();
        }
        found.lost += lost(early, 1);
        Arrays.sort(late, 0, told.get());
        found.lateP99Millis = told.get() == 0 ? Integer.MAX_VALUE : late[(int) (0.99 * (told.get() - 1))];
        found.lateMaxMillis = told.get() == 0 ? Integer.MAX_VALUE : late[told.get() - 1];

        told.set(0);
        try (Reader reader = new Reader(1_000_001 + early, customers)) {
            offset.set(MIDNIGHT - 1_000 - System.currentTimeMillis());
            found.drainMillis = await(customers, MIDNIGHT + 900_000) - MIDNIGHT;
            found.wrongReads += reader.wrong();
            found.reads = reader.reads;
            found.slowestReadMicros = reader.slowestNanos / 1_000;
        }
        found.lost += lost(customers, 2);
    }

    /** @return when that many had been told, or the limit */
    private long await(int changes, long limit) {
        while (told.get() < changes && clock.millis() < limit) {
            LockSupport.parkNanos(5_000_000);
        }
        return clock.millis();
    }

    /** Ends that are not in the history exactly once at their second, and members who should be none. */
    private long lost(int expected, int segment) throws SQLException {
        long right =
                server.number("select count(distinct h.IDENTITY_KEY) from SEG_MEMBERSHIP_HISTORY h where SEGMENT_ID = "
                        + segment + " and CHANGE_KIND = 'LEFT' and OCCURRED_AT = "
                        + (segment == 2
                                ? String.valueOf(MIDNIGHT)
                                : firstSecond + " + (substr(IDENTITY_KEY, 2)::bigint - 1) / " + perSecond + " * 1000"));
        long all = server.number("select count(*) from SEG_MEMBERSHIP_HISTORY where SEGMENT_ID = " + segment);
        long left = server.number("select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = " + segment);
        return expected - right + Math.abs(all - right) + left;
    }

    static List<Row> rows(Scores scores) {
        String load = String.format(
                java.util.Locale.ROOT,
                "slowest end %.0f ms late; slowest of %,.0f reads during the drain %.0f us",
                scores.of("ends.lateMaxMillis"),
                scores.of("ends.reads"),
                scores.of("ends.slowestReadMicros"));
        return List.of(
                Row.atMost("lateness-p99-s", 1, scores.of("ends.lateP99Millis") / 1_000, load),
                Row.atMost("lost", 0, scores.of("ends.lost"), "in the history, each once, at its own second"),
                Row.atMost("wrong-reads", 0, scores.of("ends.wrongReads"), "what each shopper's events say"),
                Row.atMost(
                        "midnight-drain-s",
                        180,
                        scores.of("ends.drainMillis") / 1_000,
                        "PostgreSQL on the same machine, one node"));
    }

    /** What was counted. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Found {
        public long lateP99Millis;
        public long lateMaxMillis;
        public long lost;
        public long wrongReads;
        public long drainMillis;
        public long reads;
        public long slowestReadMicros;
    }

    /** A shopper who asks, again and again, which segments somebody is in. */
    private final class Reader implements AutoCloseable {
        private final SplittableRandom random = new SplittableRandom(42);
        private final long first;
        private final int customers;
        private final Thread thread = new Thread(this::read, "reader");
        private volatile boolean stopped;
        private volatile long wrong;
        private volatile long reads;
        private volatile long slowestNanos;

        Reader(long first, int customers) {
            this.first = first;
            this.customers = customers;
            thread.start();
        }

        private void read() {
            while (!stopped) {
                int which = random.nextInt(customers);
                Instant now = clock.instant();
                boolean early = first == 1;
                long end = early ? firstSecond + which / perSecond * 1_000L : MIDNIGHT;
                long before = System.nanoTime();
                boolean in = store.memberships()
                        .of(Identity.customer(first + which), now)
                        .isIn(early ? 1 : 2);
                slowestNanos = Math.max(slowestNanos, System.nanoTime() - before);
                reads++;
                if (in != now.toEpochMilli() < end) {
                    wrong++;
                }
                LockSupport.parkNanos(READ_PAUSE_NANOS);
            }
        }

        long wrong() {
            return wrong;
        }

        @Override
        public void close() throws InterruptedException {
            stopped = true;
            thread.join();
        }
    }

    private final class Moved extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(System.currentTimeMillis() + offset.get());
        }
    }
}
