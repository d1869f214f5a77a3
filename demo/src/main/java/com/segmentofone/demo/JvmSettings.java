package com.segmentofone.demo;

import java.nio.file.Path;

/** What Broadleaf's libraries read from system properties, set before the first of their classes loads. */
final class JvmSettings {

    /** A source folder to serve templates and static files from, uncached, instead of the built copy. */
    static final String LIVE_WEBAPP = "demo.webapp";

    private JvmSettings() {}

    static void apply(Path dataFolder) {
        System.setProperty("demo.log", dataFolder.resolve("demo.log").toString());
        setIfAbsent("runtime.environment", "development");
        // MVEL 2.2.0 compiles hot expressions to classes that this JVM's verifier rejects.
        setIfAbsent("mvel2.disable.jit", "true");
        // Ehcache and Quartz would ask the internet for newer versions.
        setIfAbsent("net.sf.ehcache.skipUpdateCheck", "true");
        setIfAbsent("org.terracotta.quartz.skipUpdateCheck", "true");
        setIfAbsent("java.awt.headless", "true");
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
