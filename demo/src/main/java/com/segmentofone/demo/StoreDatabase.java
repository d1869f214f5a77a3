package com.segmentofone.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/** A running database and the one connection pool on it that both web applications share. */
final class StoreDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 30;

    private final HikariDataSource pool;
    private final String dialect;
    private final AutoCloseable server;

    private StoreDatabase(HikariDataSource pool, String dialect, AutoCloseable server) {
        this.pool = pool;
        this.dialect = dialect;
        this.server = server;
    }

    static StoreDatabase start(DemoOptions.Database database, DataFolder folder) {
        return switch (database) {
            case H2 -> h2(folder);
            case POSTGRES -> postgres(folder);
        };
    }

    private static StoreDatabase h2(DataFolder folder) {
        // H2 writes what is committed after a delay, by default of half a second: what a kill may take.
        // H2 loses its file when a thread is interrupted while it reads; "retry" opens it again.
        String url = "jdbc:h2:retry:" + folder.resolve("h2/store")
                + ";MODE=LEGACY;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;CACHE_SIZE=65536;AUTO_COMPACT_FILL_RATE=40;WRITE_DELAY=100";
        return new StoreDatabase(pool(url, "sa", ""), "org.hibernate.dialect.H2Dialect", () -> {});
    }

    private static StoreDatabase postgres(DataFolder folder) {
        PostgresServer server = PostgresServer.start(folder.resolve("postgres"));
        return new StoreDatabase(
                pool(server.url(), "postgres", ""), "org.hibernate.dialect.PostgreSQL82Dialect", server);
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }

    /** The pool as nothing but a data source: Spring would take the pool itself for a managed bean, twice. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, this::callPool);
    }

    private Object callPool(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(pool, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    String dialect() {
        return dialect;
    }

    @Override
    public void close() {
        try {
            closePool();
        } finally {
            closeServer();
        }
    }

    private void closePool() {
        if (dialect.contains("H2")) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (java.sql.SQLException alreadyDown) {
                // nothing left to close
            }
        }
        pool.close();
    }

    private void closeServer() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("The database server did not stop", e);
        }
    }
}
