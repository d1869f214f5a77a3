package com.segmentofone.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What only this run knows, written where Broadleaf looks for the properties of an environment. */
final class SiteSettings {

    private final Properties properties = new Properties();

    SiteSettings set(String name, Object value) {
        properties.setProperty(name, value.toString());
        return this;
    }

    /** For all three of Broadleaf's persistence units. */
    SiteSettings setForEachUnit(String name, String value) {
        return set("blPU." + name, value).set("blSecurePU." + name, value).set("blCMSStorage." + name, value);
    }

    File writeTo(Path folder) {
        Path file = folder.resolve("runtime-properties/development.properties");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "Written at every start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toFile();
    }
}
