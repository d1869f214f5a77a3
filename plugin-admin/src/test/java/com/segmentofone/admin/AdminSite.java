package com.segmentofone.admin;

import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.webapp.Configuration;
import org.eclipse.jetty.webapp.WebAppContext;
import org.eclipse.jetty.webapp.WebXmlConfiguration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** A real Broadleaf admin with the plugin, as small as can be, on a port of its own. */
final class AdminSite implements AutoCloseable {

    private static final String[] UNITS = {"blPU", "blSecurePU", "blCMSStorage"};

    private final Server server;
    private final WebAppContext context;

    private AdminSite(Server server, WebAppContext context) {
        this.server = server;
        this.context = context;
    }

    static AdminSite start(TestDatabase database, int port) throws Exception {
        TestHost.use(database);
        System.setProperty("property-override", settings(database).toString());
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 2);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        WebAppContext context = new SlashTolerant();
        context.setContextPath("/");
        // The host weaves classes only of the very loader that it runs in.
        context.setClassLoader(AdminSite.class.getClassLoader());
        context.setBaseResource(org.eclipse.jetty.util.resource.Resource.newClassPathResource("/adminsite"));
        context.setConfigurations(new Configuration[] {new WebXmlConfiguration()});
        context.setThrowUnavailableOnStartupException(true);
        context.setInitParameter("org.eclipse.jetty.servlet.SessionIdPathParameterName", "none");
        server.setHandler(context);
        server.start();
        return new AdminSite(server, context);
    }

    private static Path settings(TestDatabase database) {
        Properties settings = new Properties();
        for (String unit : UNITS) {
            settings.setProperty(unit + ".hibernate.dialect", database.dialect());
            settings.setProperty(unit + ".hibernate.show_sql", "false");
            settings.setProperty(unit + ".hibernate.hbm2ddl.auto", "create");
        }
        settings.setProperty("segmentofone.backfill.pause", "3600000");
        settings.setProperty("segmentofone.starters", "none");
        settings.setProperty("bundle.enabled", "false");
        settings.setProperty("minify.enabled", "false");
        settings.setProperty("cache.page.templates", System.getProperty("adminsite.cache", "true"));
        settings.setProperty("asset.server.max.uploadable.file.size", "1000000");
        try {
            Path file = Files.createTempFile("adminsite", ".properties");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                settings.store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    <T> T bean(Class<T> type) {
        return spring().getBean(type);
    }

    WebApplicationContext spring() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(context.getServletContext());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** Broadleaf asks for templates at paths with doubled slashes, which Jetty refuses. */
    private static final class SlashTolerant extends WebAppContext {
        @Override
        public org.eclipse.jetty.util.resource.Resource getResource(String path) throws MalformedURLException {
            return super.getResource(URIUtil.compactPath(path));
        }
    }
}
