package com.segmentofone.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tour in a JVM of its own: its browser's driver and Broadleaf need other versions of the same libraries. */
final class TourProcess {

    private static final String MAIN = "com.segmentofone.demo.tour.TourGuide";
    private static final List<Path> BROWSER = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromedriver"));

    private final Path classPath;

    /** @throws DemoProblem when something is missing that the tour needs */
    TourProcess(Path classPath) {
        this.classPath = classPath;
        for (Path needed : BROWSER) {
            if (!Files.isExecutable(needed)) {
                throw new DemoProblem(
                        "The tour needs " + needed + " (Debian: apt-get install chromium chromium-driver)");
            }
        }
    }

    /** @return the exit code */
    int walk(URI store, URI admin, Path pictures) throws InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(
                            java,
                            "-Xmx200m",
                            "-cp",
                            Files.readString(classPath).trim(),
                            MAIN,
                            store.toString(),
                            admin.toString(),
                            pictures.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new DemoProblem("The tour could not be started: " + e.getMessage(), e);
        }
    }
}
