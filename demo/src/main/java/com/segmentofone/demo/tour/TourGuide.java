package com.segmentofone.demo.tour;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line of the tour: walks it on a store that is up, on the display if there is one. */
public final class TourGuide {

    private static final Duration ON_SCREEN = Duration.ofSeconds(5);

    private TourGuide() {}

    /** Held, because the log manager forgets loggers that nobody holds. */
    private static final Logger DRIVER = Logger.getLogger("org.openqa.selenium");

    /** @param arguments addresses of storefront and admin, and the folder for the pictures */
    public static void main(String[] arguments) {
        DRIVER.setLevel(Level.SEVERE);
        URI storeAddress = URI.create(arguments[0]);
        URI adminAddress = URI.create(arguments[1]);
        Path pictures = Path.of(arguments[2]);
        boolean seen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        try (Window store = window(seen, storeAddress, pictures);
                Window admin = window(seen, adminAddress, pictures)) {
            new Tour(store, admin, TourGuide::say, seen ? ON_SCREEN : Duration.ZERO).walk();
        }
        say("The pictures are in " + pictures);
    }

    private static Window window(boolean seen, URI site, Path pictures) {
        return seen ? Window.onScreen(site, pictures) : Window.unseen(site, pictures);
    }

    private static void say(String sentence) {
        System.out.println("  " + sentence);
    }
}
