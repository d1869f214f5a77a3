package com.segmentofone.benchmarks;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in a file, with the events in three layouts. It loads and sorts with all processors, and is asked with one thread. */
final class DuckDb implements AutoCloseable {

    static final String BY_CUSTOMER = "by_customer";
    static final String BY_TIME = "by_time";
    static final String BY_TYPE = "by_type_and_time";

    private final DuckDBConnection connection;
    private final SqlPeer peer;

    DuckDb(Path folder, int customers) throws Exception {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("peer.duckdb"));
        peer = new SqlPeer(connection, true, customers, ProcessorTime::ofThread);
        peer.execute("set memory_limit = '9GB'");
        peer.execute("set temp_directory = '" + folder.resolve("duckdb-sorts") + "'");
        load(customers);
        layout(BY_CUSTOMER, "customer, second");
        layout(BY_TIME, "second");
        layout(BY_TYPE, "type, second");
        peer.execute("drop table loaded");
        peer.execute("checkpoint");
        peer.execute("set threads = 1");
    }

    SqlPeer peer() {
        return peer;
    }

    private void load(int customers) throws Exception {
        peer.execute("create table customer (" + integers(SqlPeer.CUSTOMER) + ")");
        peer.execute("create table loaded (" + integers(SqlPeer.EVENT) + ")");
        Clientele clientele = new Clientele();
        Shopper shopper = new Shopper();
        try (DuckDBAppender rows = connection.createAppender("main", "customer");
                DuckDBAppender events = connection.createAppender("main", "loaded")) {
            Appended toCustomers = new Appended(rows);
            Appended toEvents = new Appended(events);
            for (int id = 1; id <= customers; id++) {
                clientele.make(id, shopper);
                PeerRows.customer(shopper, toCustomers);
                PeerRows.events(shopper, toEvents);
            }
            toCustomers.end();
            toEvents.end();
        }
    }

    /** The appender takes exact types only. */
    private static String integers(String columns) {
        return columns.replace("smallint", "integer");
    }

    private void layout(String name, String order) throws SQLException {
        peer.execute("create table " + name + " (" + SqlPeer.EVENT + ")");
        peer.execute("insert into " + name + " select * from loaded order by " + order);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final class Appended implements PeerRows.Cells {

        private final DuckDBAppender to;
        private boolean open;

        Appended(DuckDBAppender to) {
            this.to = to;
        }

        @Override
        public void put(Integer value) throws SQLException {
            if (!open) {
                to.beginRow();
                open = true;
            }
            if (value == null) {
                to.appendNull();
            } else {
                to.append(value.intValue());
            }
        }

        @Override
        public void endOfRow() throws SQLException {
            to.endRow();
            open = false;
        }

        void end() throws SQLException {
            to.flush();
        }
    }
}
