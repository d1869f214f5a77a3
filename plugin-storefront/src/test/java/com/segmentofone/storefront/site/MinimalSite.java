package com.segmentofone.storefront.site;

import java.io.File;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.webapp.Configuration;
import org.eclipse.jetty.webapp.WebAppContext;
import org.eclipse.jetty.webapp.WebInfConfiguration;
import org.eclipse.jetty.webapp.WebXmlConfiguration;

/** Serves a site's folder until it is told to stop; in a process of its own, because the host has much static state. */
public final class MinimalSite {
    static final String READY = "site is ready";

    private MinimalSite() {}

    /** @param arguments the port and the folder */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        server.setHandler(site(new File(arguments[1])));
        server.start();
        System.out.println(READY);
        int end = System.in.read();
        server.stop();
        System.exit(end > 0 ? 0 : 1);
    }

    private static WebAppContext site(File folder) throws Exception {
        WebAppContext context = new WebAppContext() {
            /** Broadleaf asks for templates at paths with doubled slashes, which this server refuses. */
            @Override
            public Resource getResource(String path) throws MalformedURLException {
                return super.getResource(URIUtil.compactPath(path));
            }
        };
        context.setContextPath("/");
        context.setBaseResource(Resource.newResource(folder));
        context.setTempDirectory(new File(folder, "../work"));
        context.setExtraClasspath(new File(folder, "WEB-INF/classes") + "/;" + libraries());
        context.setConfigurations(new Configuration[] {new WebInfConfiguration(), new WebXmlConfiguration()});
        for (String shared : Arrays.asList("org.apache.log4j.", "org.slf4j.", "org.apache.commons.logging.")) {
            context.addSystemClass(shared);
        }
        context.setThrowUnavailableOnStartupException(true);
        return context;
    }

    /** The class path of this process, less the server and logging: the host weaves classes of the site's own loader. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> !file.getName().matches("(jetty-|log4j-|slf4j-|jcl-over-slf4j|commons-logging).*"))
                .map(file -> file.isDirectory() ? file + "/" : file.getPath())
                .collect(Collectors.joining(";"));
    }
}
