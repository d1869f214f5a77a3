package com.segmentofone.demo;

import com.segmentofone.demo.clock.MovableClock;
import com.segmentofone.demo.load.StoreLoad;
import com.segmentofone.demo.site.AfterSchema;
import com.segmentofone.demo.site.SearchIndex;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A running demo store. Needs a JVM with {@code --add-opens} for {@code java.base/java.lang} and
 * {@code java.base/java.util}; one store at a time in a JVM.
 */
public final class DemoStore implements AutoCloseable {

    private static final String CLOCK = "clock";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private StoreDatabase database;
    private MovableClock clock;
    private WebApplication store;
    private WebApplication admin;

    private DemoStore() {}

    /** Starts the store and returns once it serves pages. */
    public static DemoStore start(DemoOptions options, Progress progress) {
        JvmSettings.apply(options.dataFolder());
        DemoStore demo = new DemoStore();
        try {
            demo.startAll(options, progress);
            return demo;
        } catch (Throwable e) {
            demo.close();
            throw e;
        }
    }

    private void startAll(DemoOptions options, Progress progress) {
        WebApplication.requireFreePort("store", options.port());
        if (options.admin()) {
            WebApplication.requireFreePort("admin", options.adminPort());
        }
        DataFolder folder = keep(DataFolder.open(options.dataFolder()));
        if (options.fresh()) {
            folder.clear();
        }
        folder.requireSpace();
        progress.step("Starting the database");
        database = keep(StoreDatabase.start(options.database(), folder));
        boolean first = !StoreLoad.isComplete(database.dataSource());
        if (first) {
            StoreLoad.wipe(database.dataSource());
        }
        progress.step(first ? "Starting the storefront and making its tables" : "Starting the storefront");
        if (first) {
            folder.clear(CLOCK);
        }
        clock = new MovableClock(Clock.systemDefaultZone(), folder.resolve(CLOCK));
        StoreLoad load = new StoreLoad(database.dataSource(), Clock.systemDefaultZone(), progress);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(MovableClock.ATTRIBUTE, clock);
        attributes.put(SearchIndex.PROGRESS, (Consumer<String>) progress::step);
        if (first) {
            folder.clear("solr");
            attributes.put(AfterSchema.ATTRIBUTE, (Runnable) load::run);
        }
        store = keep(startApplication("store", options.port(), folder, storeSettings(folder, first), attributes));
        if (options.admin()) {
            progress.step("Starting the admin");
            admin = keep(startApplication(
                    "admin",
                    options.adminPort(),
                    folder,
                    adminSettings(folder),
                    Map.of(MovableClock.ATTRIBUTE, clock)));
        }
    }

    private WebApplication startApplication(
            String name, int port, DataFolder folder, SiteSettings settings, Map<String, Object> attributes) {
        Path run = folder.resolve("run/" + name);
        File settingsFolder = settings.writeTo(run.resolve("settings"));
        return WebApplication.start(
                name,
                port,
                database.dataSource(),
                settingsFolder,
                run.resolve("work").toFile(),
                attributes);
    }

    private SiteSettings storeSettings(DataFolder folder, boolean first) {
        return commonSettings(folder)
                .setForEachUnit("hibernate.hbm2ddl.auto", first ? "update" : "validate")
                .set("demo.solr.home", folder.folder("solr"));
    }

    private SiteSettings adminSettings(DataFolder folder) {
        return commonSettings(folder).set("store.front.webapp.prefix", storeAddress());
    }

    private SiteSettings commonSettings(DataFolder folder) {
        return new SiteSettings()
                .setForEachUnit("hibernate.dialect", database.dialect())
                .set("cache.page.templates", System.getProperty(JvmSettings.LIVE_WEBAPP) == null)
                .set("asset.server.file.system.path", folder.folder("assets"));
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    public URI storeAddress() {
        return store.address();
    }

    public URI adminAddress() {
        return admin.address();
    }

    /** The database both web applications work on. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** The time of both web applications. */
    public MovableClock clock() {
        return clock;
    }

    /** Stops everything, last started first. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                failure = new IllegalStateException("The demo store did not stop cleanly", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
