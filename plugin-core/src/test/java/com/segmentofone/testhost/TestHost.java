package com.segmentofone.testhost;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.broadleafcommerce.common.extensibility.context.MergeClassPathXMLApplicationContext;
import org.broadleafcommerce.common.extensibility.context.StandardConfigLocations;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A Broadleaf site without web pages: the host's own context files, merged with patch files as a site's web.xml names them.
 * One at a time in a Java process: the host keeps much in static fields.
 */
public final class TestHost implements AutoCloseable {
    /** The one line that a site adds. */
    public static final String PLUGIN = "bl-segmentofone-core-applicationContext.xml";

    private static final AtomicBoolean WOVEN = new AtomicBoolean();

    private static volatile TestDatabase current;

    static {
        // For a busy machine; where a limit is promised the test measures it.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final ConfigurableApplicationContext context;

    private TestHost(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Builder on(TestDatabase database) {
        return new Builder(database);
    }

    /** For a web application that a test starts by itself. */
    public static void use(TestDatabase database) {
        current = database;
    }

    /** For the site's XML. */
    public static DataSource dataSource() {
        return current.dataSource();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Around work in one transaction of the host's. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean("blTransactionManager", PlatformTransactionManager.class));
    }

    /** Around work that a page's request would do: one entity manager for all of it, as the host's filter arranges. */
    public <T> T request(Callable<T> work) {
        EntityManagerFactory factory = context.getBean("entityManagerFactory", EntityManagerFactory.class);
        if (TransactionSynchronizationManager.hasResource(factory)) {
            return call(work);
        }
        EntityManager manager = factory.createEntityManager();
        TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(manager));
        try {
            return call(work);
        } finally {
            TransactionSynchronizationManager.unbindResource(factory);
            manager.close();
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** What differs between sites. */
    public static final class Builder {
        private final TestDatabase database;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final List<String> patches = new ArrayList<>();

        private Builder(TestDatabase database) {
            this.database = database;
            for (String unit : Arrays.asList("blPU", "blSecurePU", "blCMSStorage")) {
                settings.put(unit + ".hibernate.dialect", database.dialect());
                settings.put(unit + ".hibernate.show_sql", "false");
            }
            settings.put("segmentofone.starters", "none");
            schema("update");
            patches.add("bl-open-admin-contentClient-applicationContext.xml");
            patches.add("bl-cms-contentClient-applicationContext.xml");
            if (!isOnClassPath("bl-framework-web-applicationContext.xml")) {
                patches.add("testhost/without-web-applicationContext.xml");
            }
            patches.add("testhost/testhost-applicationContext.xml");
        }

        /** What Hibernate does with the schema at the start: create, create-drop, update, validate, none. */
        public Builder schema(String hbm2ddl) {
            for (String unit : Arrays.asList("blPU", "blSecurePU", "blCMSStorage")) {
                settings.put(unit + ".hibernate.hbm2ddl.auto", hbm2ddl);
            }
            return this;
        }

        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** A further context file on the class path. */
        public Builder patch(String location) {
            patches.add(location);
            return this;
        }

        public Builder withPlugin() {
            return patch(PLUGIN);
        }

        public TestHost start() {
            current = database;
            if (!WOVEN.compareAndSet(false, true)) {
                patches.add("testhost/woven-applicationContext.xml");
            }
            System.setProperty("property-override", writeSettings().toString());
            return new TestHost(new MergeClassPathXMLApplicationContext(hostFiles(), patches.toArray(new String[0])));
        }

        private static String[] hostFiles() {
            try {
                String[] all = StandardConfigLocations.retrieveAll(StandardConfigLocations.APPCONTEXTTYPE);
                return Arrays.stream(all).filter(Builder::isOnClassPath).toArray(String[]::new);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isOnClassPath(String file) {
            return TestHost.class.getClassLoader().getResource(file) != null;
        }

        private Path writeSettings() {
            Properties properties = new Properties();
            properties.putAll(settings);
            try {
                Path file = Files.createTempFile("testhost", ".properties");
                file.toFile().deleteOnExit();
                try (OutputStream out = Files.newOutputStream(file)) {
                    properties.store(out, null);
                }
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
