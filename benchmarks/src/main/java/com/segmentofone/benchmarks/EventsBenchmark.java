package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventQueue;
import com.segmentofone.event.EventType;
import com.segmentofone.event.EventWriter;
import com.segmentofone.event.Identity;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a shopper's request pays for one browse event: handing it over, while the writer stores what came before and when nothing
 * is stored and the queue is full; against one insert by JDBC, on the request's thread, into the same table of the same database
 * (H2 in a file, in the same process, so without a network).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class EventsBenchmark {

    private static final int EVENTS = 500;

    private final Event[] events = new Event[EVENTS];
    private Path folder;
    private JdbcConnectionPool database;
    private EventQueue queue;
    private EventQueue stuck;
    private EventWriter writer;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("segmentofone-bench");
        database = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
        new Schema(database).migrate();
        queue = new EventQueue(10_000);
        stuck = new EventQueue(10_000);
        writer = new EventWriter(queue, new JdbcEventLog(new Jdbc(database)));
        writer.start();
    }

    /** A page view each, with new ids; and the writer has caught up. */
    @Setup(Level.Invocation)
    public void make() {
        while (queue.waiting() > 0) {
            LockSupport.parkNanos(100_000);
        }
        for (int i = 0; i < EVENTS; i++) {
            long now = System.currentTimeMillis();
            events[i] = Event.of(EventType.PRODUCT_VIEWED, Identity.visitor("a1b2c3d4e5f6g7h8"), now)
                    .id(EventIds.next(now))
                    .receivedAt(now)
                    .product((long) i)
                    .session("s1")
                    .attribute("path", "/dairy/milk/whole")
                    .attribute("device", "phone")
                    .build();
        }
    }

    @TearDown
    public void close() throws IOException {
        writer.stop(10_000);
        database.dispose();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(EventsBenchmark::delete);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void handOver() {
        for (Event event : events) {
            queue.accept(event);
        }
    }

    /** As when the database is gone: for each event that comes, the oldest goes. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long handOverToFullQueue() {
        for (Event event : events) {
            stuck.accept(event);
        }
        return stuck.dropped();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void synchronousInsert() throws SQLException {
        for (Event event : events) {
            insert(event);
        }
    }

    private void insert(Event event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into SEG_EVENT (EVENT_ID, IDENTITY_KEY,"
                        + " EVENT_TYPE, OCCURRED_AT, RECEIVED_AT, PRODUCT_ID, QUANTITY, SESSION_ID, ATTRIBUTES)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, event.id());
            insert.setString(2, event.identity().key());
            insert.setString(3, event.type());
            insert.setLong(4, event.occurredAt());
            insert.setLong(5, event.receivedAt());
            insert.setLong(6, event.productId());
            insert.setInt(7, event.quantity());
            insert.setString(8, event.sessionId());
            insert.setString(9, "{\"device\":\"phone\",\"path\":\"/dairy/milk/whole\"}");
            insert.executeUpdate();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a request pays, also beside an insert; a hand-over must never be felt in a page of some tens of milliseconds. */
    static List<Row> rows(Scores scores) {
        String insert = scores.of("insert on the request", "synchronousInsert");
        return List.of(
                Row.atMost("hand-over-ns", 5_000, scores.of("handOver"), insert),
                Row.atMost("hand-over-full-ns", 5_000, scores.of("handOverToFullQueue"), insert),
                Row.atLeast("hand-over-vs-insert", 10, scores.times("synchronousInsert", "handOver"), insert));
    }
}
