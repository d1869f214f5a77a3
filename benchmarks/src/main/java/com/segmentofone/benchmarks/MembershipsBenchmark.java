package com.segmentofone.benchmarks;

import com.segmentofone.benchmarks.peer.MvelPeer;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.JdbcIdentityAliases;
import com.segmentofone.persistence.JdbcMembershipStore;
import com.segmentofone.persistence.JdbcProfileStore;
import com.segmentofone.persistence.Schema;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.segment.CatalogLoader;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.SegmentUpdater;
import com.segmentofone.segment.StandardRuleBook;
import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/**
 * From an event to the profile to memberships of 100 live segments, each of two windows, for shoppers with 50 events: in memory, and through PostgreSQL. Events come in
 * batches of a hundred, each of another shopper. In memory it is the processor time of the whole process that counts, and the peer is MVEL 2.2.0 evaluating every
 * segment after each event; through the database it is the time of the clock, and the peer inserts the same rows in batches by plain JDBC, and nothing else.
 */
final class MembershipsBenchmark implements AutoCloseable {

    private static final int SEGMENTS = 100;
    private static final int BATCH = 100;
    /** After so many events shoppers are again as they were: with 50 events. */
    private static final int SHORT = 5_000;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final String INSERT =
            "insert into SEG_EVENT (EVENT_ID, IDENTITY_KEY, EVENT_TYPE, OCCURRED_AT, RECEIVED_AT, PRODUCT_ID,"
                    + " QUANTITY, AMOUNT, CURRENCY, ORDER_ID) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final List<Crowd.Member> crowd = Crowd.members();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final Clock clock = Clock.fixed(Instant.ofEpochSecond(Crowd.NOW), ZoneOffset.UTC);
    private int made;

    private MembershipsBenchmark() {}

    static List<Row> run() throws Exception {
        return rows(20_000, 2_000, 1_000);
    }

    /** @param viaMvel how many events the peer in memory is measured with */
    static List<Row> rows(int inMemory, int viaMvel, int viaDatabase) throws Exception {
        try (MembershipsBenchmark benchmark = new MembershipsBenchmark()) {
            double ours = benchmark.inMemory(inMemory);
            double mvel = benchmark.mvel(viaMvel);
            List<Row> rows = new ArrayList<>();
            String nanos = String.format(Locale.ROOT, "MVEL 2.2.0 %,.0f ns an event; ours %,.0f ns", mvel, ours);
            rows.add(Row.atLeast("memory-vs-mvel", 50, mvel / ours, nanos));
            rows.add(Row.atLeast("memory-per-core", 100_000, 1e9 / ours, nanos));
            rows.add(benchmark.database(viaDatabase));
            return rows;
        }
    }

    private static String text(int i) {
        return "bought >= " + (1 + i % 7) + " lines in last " + (30 + 3 * i) + " days and viewed >= " + (1 + i % 5)
                + " events in last " + (7 + i) + " days";
    }

    /** As {@link #text(int)}. */
    private static String mvelText(int i) {
        return "lines = 0; views = 0; foreach (e : customer.events) { if (e.second <= customer.now) {"
                + " if (e.type == 'order.line' && e.second > customer.now - " + (30 + 3 * i) * 86_400L
                + "L) { lines = lines + 1; }"
                + " if (e.type == 'product.viewed' && e.second > customer.now - " + (7 + i) * 86_400L
                + "L) { views = views + 1; }"
                + " } } lines >= " + (1 + i % 7) + " && views >= " + (1 + i % 5);
    }

    private SegmentUpdater updater(
            com.segmentofone.event.IdentityAliases aliases,
            com.segmentofone.profile.ProfileStore profiles,
            MembershipStore store,
            InMemory cache) {
        StandardRuleBook rules = new StandardRuleBook(
                Catalogue.standard(Collections::emptyList),
                new NoNames(),
                new NoProducts(),
                StoreSettings.of(ZoneOffset.UTC, Currency.getInstance("USD")));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            texts.add(text(i));
        }
        PublishedSegments published = new PublishedSegments();
        new CatalogLoader(new FixedDefinitions(rules, texts), rules, published, clock).reload();
        return new SegmentUpdater(
                published, aliases, profiles, store, cache, rules, Collections.emptyList(), worker, clock);
    }

    private double inMemory(int events) throws Exception {
        InMemory memory = new InMemory();
        crowd.forEach(member -> memory.put(member.profile()));
        SegmentUpdater updater = updater(memory, memory, new KeptMemberships(), memory);
        double nanos = 0;
        for (int round = 0; round < 2; round++) {
            crowd.forEach(member -> memory.put(member.profile()));
            nanos = 0;
            for (int i = 0; i < events; i += BATCH) {
                List<Event> batch = batch();
                long from = MACHINE.getProcessCpuTime();
                memory.append(batch);
                tell(updater, batch);
                nanos += MACHINE.getProcessCpuTime() - from;
                if (i % SHORT == 0) {
                    crowd.forEach(member -> memory.put(member.profile()));
                }
            }
        }
        return nanos / events;
    }

    private void tell(SegmentUpdater updater, List<Event> batch) throws Exception {
        updater.onStored(batch);
        worker.submit(() -> {}).get();
    }

    private double mvel(int events) {
        List<MvelPeer> rules = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            rules.add(new MvelPeer(mvelText(i)));
        }
        long members = 0;
        double nanos = 0;
        for (int round = 0; round < 2; round++) {
            long from = MACHINE.getProcessCpuTime();
            for (int i = 0; i < events; i++) {
                Subject subject = crowd.get(i % Crowd.SIZE).subject();
                for (MvelPeer rule : rules) {
                    members += rule.test(subject) ? 1 : 0;
                }
            }
            nanos = MACHINE.getProcessCpuTime() - from;
        }
        if (members == 0) {
            throw new IllegalStateException("nobody is a member");
        }
        return nanos / events;
    }

    private Row database(int events) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                HikariDataSource database = pool(server.getPostgresDatabase())) {
            new Schema(database).migrate();
            Jdbc jdbc = new Jdbc(database);
            JdbcEventLog log = new JdbcEventLog(jdbc);
            for (Crowd.Member member : crowd) {
                List<Event> history = new ArrayList<>();
                for (int i = 0; i < member.profile().history().size(); i++) {
                    history.add(member.profile().history().event(i));
                }
                log.append(history);
            }
            SegmentUpdater updater = updater(
                    new JdbcIdentityAliases(jdbc),
                    new JdbcProfileStore(jdbc, new NoAttributes()),
                    new JdbcMembershipStore(database, clock, "bench"),
                    new InMemory());
            through(events / 2, log, updater);
            double ours = through(events, log, updater);
            insert(events / 2, database);
            double bare = insert(events, database);
            return Row.atLeast(
                    "database-vs-insert",
                    0.5,
                    bare / ours,
                    String.format(
                            Locale.ROOT, "bare inserts %,.0f events/s; ours %,.0f events/s", 1e9 / bare, 1e9 / ours));
        }
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private double through(int events, JdbcEventLog log, SegmentUpdater updater) throws Exception {
        long from = System.nanoTime();
        for (int i = 0; i < events; i += BATCH) {
            List<Event> batch = batch();
            log.append(batch);
            tell(updater, batch);
        }
        return (double) (System.nanoTime() - from) / events;
    }

    private double insert(int events, DataSource database) throws SQLException {
        long from = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < events; i += BATCH) {
                for (Event event : batch()) {
                    bind(insert, event);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
        return (double) (System.nanoTime() - from) / events;
    }

    private static void bind(PreparedStatement insert, Event event) throws SQLException {
        insert.setString(1, event.id());
        insert.setString(2, event.identity().key());
        insert.setString(3, event.type());
        insert.setLong(4, event.occurredAt());
        insert.setLong(5, event.receivedAt());
        insert.setLong(6, event.productId());
        insert.setInt(7, event.quantity());
        insert.setObject(8, event.amount(), Types.BIGINT);
        insert.setString(9, event.currency());
        insert.setObject(10, event.orderId(), Types.BIGINT);
    }

    /** Events that happen now, each of the next shopper; every fifth is a line of an order. */
    private List<Event> batch() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            int number = made++;
            long millis = Crowd.NOW * 1000 - 1000;
            boolean line = number % 5 == 0;
            events.add(Event.of(
                            line ? EventType.ORDER_LINE : EventType.PRODUCT_VIEWED,
                            crowd.get(number % Crowd.SIZE).profile().identity(),
                            millis)
                    .id(String.format("%013d%013d", millis, number))
                    .receivedAt(millis)
                    .product(1L + number % 1_500)
                    .order(line ? Long.valueOf(number) : null)
                    .amount(line ? Long.valueOf(999) : null, line ? "USD" : null)
                    .build());
        }
        return events;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
