package com.segmentofone.demo.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.tour.Window;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The script of clicks in a real browser, which leaves the page at the same moment. SPEC 7.34 */
@BrowserTest
@Order(20)
class ClicksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "pictures");

    private static DemoStore demo;
    private static Log log;

    @BeforeAll
    static void openTheStore(DemoStore started) {
        demo = started;
        log = new Log(demo.dataSource());
    }

    @Test
    void aClickOnALinkOfASlotOrBlockIsInTheLogThoughThePageIsLeft() {
        try (Window window = Window.unseen(demo.storeAddress(), PICTURES)) {
            window.open("/");
            window.open("/");
            clickIn(window, "home-hero", "[data-seg-slot=home-hero]", "a");
            String product = log.product("Trail Camera").url();
            window.reload(product, "the upsell", () -> window.has("[data-seg-block=upsell] h3 a"));
            clickIn(window, "upsell", "[data-seg-block=upsell]", "h3 a");
        }
    }

    private static void clickIn(Window window, String name, String place, String link) {
        String variant = window.find(place).getAttribute("data-seg-variant");
        String visitor = "v" + window.cookie("seg_visitor");
        assertEquals(0, log.clicks(visitor, name, variant));
        String before = window.path();
        window.scrollTo(place + " " + link);
        window.click(place + " " + link);
        window.until("another page", () -> !window.path().equals(before));
        await("the click in " + name).atMost(PATIENCE).until(() -> log.clicks(visitor, name, variant) == 1);
    }
}
