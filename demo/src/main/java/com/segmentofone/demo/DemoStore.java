package com.segmentofone.demo;

import com.segmentofone.demo.clock.MovableClock;
import com.segmentofone.demo.load.StoreLoad;
import com.segmentofone.demo.site.SearchIndex;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
            clear(folder);
        }
        clock = new MovableClock(Clock.systemDefaultZone(), folder.resolve(CLOCK));
        StartOrder order = new StartOrder();
        openPorts(options, order, first, progress);
        progress.step("Starting " + (options.admin() ? "storefront and admin" : "the storefront")
                + (first ? ", making the tables" : ""));
        startWebApplications(folder, first, order);
    }

    /** What a load that did not come to its end has left. */
    private void clear(DataFolder folder) {
        StoreLoad.wipe(database.dataSource());
        folder.clear(CLOCK);
        folder.clear("solr");
    }

    private void openPorts(DemoOptions options, StartOrder order, boolean first, Progress progress) {
        StoreLoad load = new StoreLoad(database.dataSource(), Clock.systemDefaultZone(), progress);
        store = keep(open("store", options.port(), order.ofStorefront(first, load::run)));
        store.setAttribute(SearchIndex.PROGRESS, (Consumer<String>) progress::step);
        if (options.admin()) {
            admin = keep(open("admin", options.adminPort(), order.ofAdmin()));
        }
    }

    private WebApplication open(String name, int port, Map<String, Object> moments) {
        WebApplication application = WebApplication.open(name, port);
        application.setAttribute(MovableClock.ATTRIBUTE, clock);
        moments.forEach(application::setAttribute);
        return application;
    }

    /** Side by side: most of a start is one thread's work. */
    private void startWebApplications(DataFolder folder, boolean first, StartOrder order) {
        CompletableFuture<Void> adminStart = admin == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(
                        () -> start(admin, "admin", folder, adminSettings(folder)),
                        task -> new Thread(task, "admin start").start());
        try {
            start(store, "store", folder, storeSettings(folder, first));
        } catch (Throwable e) {
            order.giveUp();
            adminStart.handle((nothing, ignored) -> null).join();
            throw e;
        }
        adminStart.join();
    }

    private void start(WebApplication application, String name, DataFolder folder, SiteSettings settings) {
        Path run = folder.resolve("run/" + name);
        File settingsFolder = settings.writeTo(run.resolve("settings"));
        application.start(
                database.dataSource(), settingsFolder, run.resolve("work").toFile());
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
