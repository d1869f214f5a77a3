package com.segmentofone.storefront;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The minimal site in a process of its own, with or without the plugin. */
final class RunningSite implements AutoCloseable {
    private static final String READY = "site is ready";
    private static final String SITE_FILES = "/WEB-INF/applicationContext.xml";
    private static final Pattern PLUGIN_JARS =
            Pattern.compile(".*(plugin-(core|storefront)|segmentofone-(core|storefront)|uap-java|owasp-java-html).*");
    private static final Pattern OWN_TESTS = Pattern.compile(".*/test-classes/?");

    private final Process process;
    private final Path log;
    private final URI address;

    private RunningSite(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** As the manual says: one dependency, one line. */
    static RunningSite withPlugin(Path folder, SiteDatabase database, String schema) throws Exception {
        copySite(folder);
        Path webXml = folder.resolve("site/WEB-INF/web.xml");
        String xml = Files.readString(webXml);
        Files.writeString(webXml, xml.replaceFirst(SITE_FILES, lineOfManual() + "\n      " + SITE_FILES));
        return start(folder, database, schema, classPath());
    }

    static RunningSite withoutPlugin(Path folder, SiteDatabase database, String schema) throws Exception {
        copySite(folder);
        List<String> others = classPath().stream()
                .filter(entry -> OWN_TESTS.matcher(entry).matches()
                        || !PLUGIN_JARS.matcher(entry).matches())
                .collect(Collectors.toList());
        return start(folder, database, schema, others);
    }

    /** What the chapter on the storefront tells a developer to add. */
    static String lineOfManual() throws IOException {
        String manual = Files.readString(Paths.get("../docs/MANUAL.md"));
        String chapter = manual.substring(
                manual.indexOf("## Install in the storefront"), manual.indexOf("## Install in the admin"));
        Matcher line = Pattern.compile("(?m)^\\s*(classpath:/\\S+)$").matcher(chapter);
        if (!line.find()) {
            throw new IllegalStateException("the manual names no line for the storefront");
        }
        return line.group(1);
    }

    private static List<String> classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.asList(all.split(File.pathSeparator));
    }

    private static void copySite(Path folder) throws IOException {
        Path source = Paths.get("src/test/site");
        Files.createDirectories(folder.resolve("work"));
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.collect(Collectors.toList())) {
                Path target =
                        folder.resolve("site").resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static RunningSite start(Path folder, SiteDatabase database, String schema, List<String> classPath)
            throws Exception {
        int port = freePort();
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(Arrays.asList(
                Paths.get(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Dmvel2.disable.jit=true",
                "-Druntime.environment=development",
                "-Djava.io.tmpdir=" + folder.resolve("work"),
                "-Dproperty-override=" + settings(folder, database, schema),
                "-Dlog4j.configuration="
                        + folder.resolve("site/log4j.properties").toUri(),
                "-cp",
                String.join(File.pathSeparator, classPath),
                "com.segmentofone.storefront.site.MinimalSite",
                String.valueOf(port),
                folder.resolve("site").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningSite site = new RunningSite(process, log, URI.create("http://127.0.0.1:" + port));
        site.awaitReady();
        return site;
    }

    private static Path settings(Path folder, SiteDatabase database, String schema) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("site.database", database.url());
        settings.setProperty("site.database.user", database.user());
        settings.setProperty("site.database.driver", database.driver());
        settings.setProperty("segmentofone.products.watch", "500");
        settings.setProperty("segmentofone.api.token", InstalledSite.TOKEN);
        for (String unit : Arrays.asList("blPU", "blSecurePU", "blCMSStorage")) {
            settings.setProperty(unit + ".hibernate.hbm2ddl.auto", schema);
            settings.setProperty(unit + ".hibernate.dialect", database.dialect());
        }
        Path file = folder.resolve("settings.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        Awaitility.await("the site's start").atMost(10, TimeUnit.MINUTES).until(this::startedOrFailed);
        if (!log().contains(READY)) {
            process.destroyForcibly();
            throw new IllegalStateException("the site did not start:\n" + log());
        }
    }

    private boolean startedOrFailed() throws IOException {
        String log = log();
        return log.contains(READY) || log.contains("Exception in thread \"main\"") || !process.isAlive();
    }

    URI address() {
        return address;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** How often the log tells of something. */
    long told(String what) throws IOException {
        return log().lines().filter(line -> line.contains(what)).count();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
