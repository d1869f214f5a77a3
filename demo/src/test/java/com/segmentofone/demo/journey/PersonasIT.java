package com.segmentofone.demo.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.synthetic.Personas;
import com.segmentofone.demo.synthetic.Personas.Persona;
import com.segmentofone.demo.tour.DemoBarWindow;
import com.segmentofone.demo.tour.DemoBarWindow.HomePage;
import com.segmentofone.demo.tour.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The eight customers, the favourites and the clock, in a real browser. SPEC 11.7 to 11.10, 11.16 */
@BrowserTest
@Order(10)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonasIT {

    private static final Path PICTURES = Path.of("target", "pictures", "personas");
    private static final Map<String, String> SEGMENTS = Map.of(
            "fashion", "Fashion fans",
            "gadgets", "Gadget fans",
            "journal-owner", "Journal owners without refills",
            "camera-and-guide", "Camera and bird guide, no binoculars",
            "bargain-hunter", "Offer hunters",
            "comparer", "Comparing headphones",
            "lapsed", "Lapsed readers",
            "company-buyer", "Company buyers");

    private static Window store;
    private static DemoBarWindow bar;

    @BeforeAll
    static void openTheStore(DemoStore started) {
        store = Window.unseen(started.storeAddress(), PICTURES);
        bar = new DemoBarWindow(store);
        store.open("/");
    }

    @AfterAll
    static void closeTheWindow() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    @Order(1)
    void each_customer_sees_a_homepage_that_no_other_sees() {
        Map<String, HomePage> pages = new LinkedHashMap<>();
        store.open("/");
        pages.put("visitor", bar.home());
        for (Persona persona : Personas.all()) {
            bar.become(persona.key());
            bar.awaitSegment(SEGMENTS.get(persona.key()));
            assertEquals("persona-" + persona.key(), bar.home().hero());
            assertEquals("offer-" + persona.key(), bar.home().offer());
            pages.put(persona.key(), bar.home());
            store.picture("home-" + persona.key());
        }
        List<String> names = new ArrayList<>(pages.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                HomePage one = pages.get(names.get(i));
                HomePage other = pages.get(names.get(j));
                System.out.printf(
                        "%s and %s differ in %d of hero, offer, row, cross-sell%n",
                        names.get(i), names.get(j), one.differences(other));
                assertNotEquals(one, other, names.get(i) + " and " + names.get(j));
            }
        }
        assertEquals(List.of(), store.complaints());
    }

    @Test
    @Order(2)
    void whoever_bought_the_camera_and_the_guide_is_shown_the_binoculars_with_the_figure() {
        bar.become("camera-and-guide");
        store.reload("/", "a figure", () -> store.has("[data-seg-block=cross-sell] [data-seg-percent]"));
        String why = store.text("[data-seg-block=cross-sell] .proposal .why");
        assertTrue(store.text("[data-seg-block=cross-sell] .proposal h3").contains("Binoculars"), why);
        int percent = Integer.parseInt(
                store.find("[data-seg-block=cross-sell] .proposal").getAttribute("data-seg-percent"));
        int customers = Integer.parseInt(
                store.find("[data-seg-block=cross-sell] .proposal").getAttribute("data-seg-customers"));
        System.out.println("Camera and guide: " + why);
        assertTrue(percent >= 70 && percent <= 90, percent + " %");
        assertTrue(customers >= 20, customers + " customers");
        assertTrue(why.contains(percent + " %") && why.contains(String.valueOf(customers)), why);
    }

    @Test
    @Order(3)
    void favourites_are_kept_moved_to_the_cart_and_removed_in_both_languages() {
        bar.become("comparer");
        store.open("/gadgets/audio/headphones");
        List<String> hearted =
                store.each(".grid form.heart input[name=productId]", "value").subList(0, 2);
        store.click(".grid > article:nth-of-type(1) form.heart button");
        store.find(".grid > article:nth-of-type(1) form.heart button[aria-pressed=true]");
        store.click(".grid > article:nth-of-type(2) form.heart button");
        store.find(".grid > article:nth-of-type(2) form.heart button[aria-pressed=true]");
        store.open("/favourites?blLocaleCode=ja");
        assertEquals(List.of(hearted.get(1), hearted.get(0)), store.each(".cartlines li", "data-product-id"));
        assertTrue(store.text("h1").contains("お気に入り"));
        store.picture("favourites-ja");
        store.click(".cartlines li:first-child .strong");
        store.until("moved", () -> store.text(".flash").contains("カート"));
        assertTrue(store.text("#cart-count").startsWith("1"));
        store.open("/favourites?blLocaleCode=en_US");
        assertEquals(List.of(hearted.get(0)), store.each(".cartlines li", "data-product-id"));
        store.click(".cartlines li:first-child .change form:last-child button");
        store.until("removed", () -> store.text(".flash").contains("No longer"));
        assertEquals(List.of(), store.each(".cartlines li", "data-product-id"));
        assertEquals(List.of(), store.complaints());
    }

    @Test
    @Order(4)
    void a_guest_who_presses_a_heart_finds_the_product_after_logging_in() {
        bar.arriveFrom("search");
        store.open("/gadgets/audio/headphones");
        String wanted =
                store.each(".grid form.heart input[name=productId]", "value").get(0);
        store.click(".grid > article:nth-of-type(1) form.heart button");
        store.until("the log-in", () -> store.path().equals("/login"));
        store.click(".people li:nth-child(8) button");
        store.until("the favourites", () -> store.path().equals("/favourites"));
        assertTrue(store.each(".cartlines li", "data-product-id").contains(wanted));
    }

    @Test
    @Order(5)
    void time_alone_makes_a_buyer_lapse_and_going_back_undoes_it() {
        bar.become("fashion");
        bar.awaitSegment("Bought in the last 30 days");
        bar.moveClock("season");
        assertEquals(90, bar.daysAhead());
        bar.awaitSegment("Lapsed");
        assertTrue(
                !bar.segments().contains("Bought in the last 30 days"),
                bar.segments().toString());
        bar.moveClock("now");
        bar.awaitSegment("Bought in the last 30 days");
        assertEquals(0, bar.daysAhead());
        assertTrue(!bar.segments().contains("Lapsed"), bar.segments().toString());
    }
}
