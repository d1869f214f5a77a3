package com.segmentofone.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL, started from its Maven artifact, whose cluster stays in the data folder. */
final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer start(Path folder) {
        try {
            Files.createDirectories(folder);
            // A killed store leaves this behind; the folder's lock says that no server is left to own it.
            Files.deleteIfExists(folder.resolve("cluster/postmaster.pid"));
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setDataDirectory(folder.resolve("cluster"))
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_connections", "60")
                    .start());
        } catch (IOException e) {
            throw new DemoProblem("PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
