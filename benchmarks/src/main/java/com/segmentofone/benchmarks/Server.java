package com.segmentofone.benchmarks;

import com.segmentofone.persistence.Schema;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL of its own, with the plugin's tables. A commit does not wait for the disk (the embedded server's setting). */
final class Server implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessHandle postmaster;

    Server() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setUsername("postgres");
        pool.setPassword("");
        pool.setMaximumPoolSize(8);
        new Schema(pool).migrate();
        postmaster = ProcessHandle.of(number("select pg_backend_pid()"))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
    }

    DataSource dataSource() {
        return pool;
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Processor time that the server has used: its processes are no children of this one. */
    Duration processorTime() {
        return postmaster.descendants().map(Server::used).reduce(used(postmaster), Duration::plus);
    }

    static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        postgres.close();
    }
}
