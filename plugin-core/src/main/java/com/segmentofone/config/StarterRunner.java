package com.segmentofone.config;

import com.segmentofone.broadleaf.StoreCatalogue;
import com.segmentofone.starter.ImportLog;
import com.segmentofone.starter.StarterDefinitions;
import com.segmentofone.starter.StarterImport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads the files of setting {@code segmentofone.definitions} in the background once the application is up. */
public final class StarterRunner implements ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StarterRunner.class);
    private static final long PAUSE_MILLIS = 200;

    private static final String STARTERS = "classpath:segmentofone/starter-segments.json";

    private final String[] locations;
    private final String starters;
    private final Supplier<String> language;
    private final ResourceLoader resources;
    private final ImportLog log;
    private final StarterImport starter;
    private final StoreCatalogue catalogue;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopped;

    /**
     * @param locations Spring resource locations, separated by commas; may be empty
     * @param starters what becomes of the plugin's own starter segments: "draft", "active", or "none"
     * @param language in which these are called
     */
    public StarterRunner(
            String locations,
            String starters,
            Supplier<String> language,
            ResourceLoader resources,
            ImportLog log,
            StarterImport starter,
            StoreCatalogue catalogue) {
        this.locations =
                locations.trim().isEmpty() ? new String[0] : locations.trim().split("\\s*,\\s*");
        this.starters = starters.trim();
        this.language = language;
        this.resources = resources;
        this.log = log;
        this.starter = starter;
        this.catalogue = catalogue;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if ((locations.length > 0 || hasStarters()) && started.compareAndSet(false, true)) {
            Thread reader = new Thread(this::readAll, "segmentofone-definitions");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private void readAll() {
        try {
            while (!stopped && !catalogue.isLoaded()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (hasStarters()) {
            readOnce(STARTERS, this::addStarters);
        }
        for (String location : locations) {
            readOnce(location, starter::add);
        }
    }

    private boolean hasStarters() {
        return !starters.equals("none");
    }

    private List<String> addStarters(StarterDefinitions file) {
        return starter.addStarters(file, starters.equals("active"), language.get());
    }

    private void readOnce(String location, Function<StarterDefinitions, List<String>> adding) {
        if (stopped || !log.claim(location)) {
            return;
        }
        try {
            List<String> refused = adding.apply(read(resources.getResource(location)));
            refused.forEach(cause -> LOG.warn("Definitions {}: left out {}", location, cause));
            log.finish(location);
        } catch (IOException | RuntimeException e) {
            log.release(location);
            LOG.error("Definitions {} could not be read; the next start tries again", location, e);
        }
    }

    private static StarterDefinitions read(Resource file) throws IOException {
        try (InputStream json = file.getInputStream()) {
            return StarterDefinitions.read(json);
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
