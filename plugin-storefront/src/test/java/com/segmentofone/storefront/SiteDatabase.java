package com.segmentofone.storefront;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.h2.tools.Server;
import org.springframework.util.FileSystemUtils;

/** The empty database of a site, in a server that the site's process and the test's reach; it ends with {@link #close}. */
final class SiteDatabase implements AutoCloseable {

    private final String url;
    private final String user;
    private final String driver;
    private final String dialect;
    private final AutoCloseable server;

    private SiteDatabase(String url, String user, String driver, String dialect, AutoCloseable server) {
        this.url = url;
        this.user = user;
        this.driver = driver;
        this.dialect = dialect;
        this.server = server;
    }

    static SiteDatabase h2() {
        try {
            var folder = Files.createTempDirectory("site");
            Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                    .start();
            String url = "jdbc:h2:tcp://localhost:" + server.getPort()
                    + "/./site;MODE=LEGACY;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1";
            return new SiteDatabase(url, "sa", "org.h2.Driver", "org.hibernate.dialect.H2Dialect", () -> {
                server.stop();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no database", e);
        }
    }

    static SiteDatabase postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .start();
            return new SiteDatabase(
                    server.getJdbcUrl("postgres", "postgres"),
                    "postgres",
                    "org.postgresql.Driver",
                    "org.hibernate.dialect.PostgreSQL82Dialect",
                    server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String driver() {
        return driver;
    }

    String dialect() {
        return dialect;
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
