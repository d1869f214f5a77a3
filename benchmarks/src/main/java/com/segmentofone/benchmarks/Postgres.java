package com.segmentofone.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL without parallel workers: events in the order of type and time, with an index on that and one on the customer. */
final class Postgres implements AutoCloseable {

    static final String EVENTS = "event";

    /** The kernel counts a process's time in hundredths of a second. */
    private static final long TICK_NANOS = 10_000_000;

    private static final int CHUNK = 1 << 16;

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final SqlPeer peer;
    private final Path statistics;

    Postgres(int customers) throws Exception {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("work_mem", "512MB")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setServerConfig("fsync", "off")
                .setServerConfig("max_wal_size", "8GB")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        statistics = Path.of("/proc/" + backend() + "/stat");
        peer = new SqlPeer(connection, false, customers, this::processorNanos);
        load(customers);
    }

    SqlPeer peer() {
        return peer;
    }

    private long backend() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Of the one process that answers. */
    private long processorNanos() {
        try {
            String line = Files.readString(statistics);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_NANOS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(int customers) throws Exception {
        peer.execute("create unlogged table customer (" + SqlPeer.CUSTOMER + ", primary key (customer))");
        peer.execute("create unlogged table loaded (" + SqlPeer.EVENT + ")");
        copy("customer", customers, PeerRows::customer);
        copy("loaded", customers, PeerRows::events);
        peer.execute("create unlogged table " + EVENTS + " as select * from loaded order by type, second");
        peer.execute("drop table loaded");
        peer.execute("create index event_type on event (type, second)");
        peer.execute("create index event_customer on event (customer, type, second)");
        peer.execute("vacuum analyze customer");
        peer.execute("vacuum analyze event");
    }

    private interface Writing {
        void write(Shopper shopper, PeerRows.Cells to) throws Exception;
    }

    private void copy(String table, int customers, Writing writing) throws Exception {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        Lines lines = new Lines(copy);
        Clientele clientele = new Clientele();
        Shopper shopper = new Shopper();
        for (int id = 1; id <= customers; id++) {
            clientele.make(id, shopper);
            writing.write(shopper, lines);
        }
        lines.flush();
        copy.endCopy();
    }

    @Override
    public void close() throws Exception {
        connection.close();
        server.close();
    }

    /** Rows as lines of text. */
    private static final class Lines implements PeerRows.Cells {

        private final CopyIn copy;
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        private boolean first = true;

        Lines(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void put(Integer value) {
            if (!first) {
                waiting.write('\t');
            }
            first = false;
            waiting.writeBytes((value == null ? "\\N" : value.toString()).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void endOfRow() throws SQLException {
            waiting.write('\n');
            first = true;
            if (waiting.size() > CHUNK) {
                flush();
            }
        }

        void flush() throws SQLException {
            copy.writeToCopy(waiting.toByteArray(), 0, waiting.size());
            waiting.reset();
        }
    }
}
