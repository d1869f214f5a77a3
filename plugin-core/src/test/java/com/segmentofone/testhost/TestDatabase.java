package com.segmentofone.testhost;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** An empty database, and how the host speaks to it. */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final String url;
    private final String user;
    private final String dialect;
    private final String driver;
    private final AutoCloseable server;
    private final HikariDataSource pool;
    private final DataSource wrapped;

    private TestDatabase(String name, String driver, String url, String user, String dialect, AutoCloseable server) {
        this.name = name;
        this.driver = driver;
        this.url = url;
        this.user = user;
        this.dialect = dialect;
        this.server = server;
        this.pool = newPool();
        this.wrapped = Faults.around(pool);
    }

    /** In memory, with the settings that the host needs on H2 2. */
    public static TestDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=LEGACY;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1";
        return new TestDatabase("H2", "org.h2.Driver", url, "sa", "org.hibernate.dialect.H2Dialect", () -> {});
    }

    /** In a folder; the rows outlive this object. */
    public static TestDatabase h2File(Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("store") + ";MODE=LEGACY;NON_KEYWORDS=VALUE";
        return new TestDatabase("H2 file", "org.h2.Driver", url, "sa", "org.hibernate.dialect.H2Dialect", () -> {});
    }

    /** The host's own version, which also the developers of sites use. */
    public static TestDatabase hsqldb() {
        return hsqldb("HSQLDB", "jdbc:hsqldb:mem:" + UUID.randomUUID());
    }

    /** In a folder; the rows outlive this object. */
    public static TestDatabase hsqldbFile(Path folder) {
        return hsqldb("HSQLDB file", "jdbc:hsqldb:file:" + folder.resolve("store") + ";shutdown=true");
    }

    private static TestDatabase hsqldb(String name, String url) {
        return new TestDatabase(
                name, "org.hsqldb.jdbcDriver", url, "SA", "org.hibernate.dialect.HSQLDialect", () -> {});
    }

    /** A server of its own, stopped on close. */
    public static TestDatabase postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .start();
            return postgres(server.getJdbcUrl("postgres", "postgres"), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that somebody else started and stops. */
    public static TestDatabase postgresAt(String url) {
        return postgres(url, () -> {});
    }

    private static TestDatabase postgres(String url, AutoCloseable server) {
        return new TestDatabase(
                "PostgreSQL",
                "org.postgresql.Driver",
                url,
                "postgres",
                "org.hibernate.dialect.PostgreSQL82Dialect",
                server);
    }

    public DataSource dataSource() {
        return wrapped;
    }

    public String url() {
        return url;
    }

    public String dialect() {
        return dialect;
    }

    public List<List<Object>> query(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<Object>> all = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long number(String sql) {
        return ((Number) query(sql).get(0).get(0)).longValue();
    }

    public int update(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private HikariDataSource newPool() {
        HikariDataSource source = new HikariDataSource();
        source.setDriverClassName(driver);
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword("");
        source.setMaximumPoolSize(20);
        source.setConnectionTimeout(10_000);
        return source;
    }

    @Override
    public void close() {
        try {
            pool.close();
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("database did not stop", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
