package com.segmentofone.demo.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.tour.Window;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The field "for segments" on the form of an offer, as an operator uses it. SPEC 6.13, 6.19, 8.9 */
@BrowserTest
@Order(45)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfferFormIT {

    private static final Path PICTURES = Path.of("target", "pictures", "offers");
    private static final String FIELD = "[data-test=offer-audience]";
    private static final String WORDS = "for <b>friends</b> & books";

    private static DemoStore demo;
    private static Log log;
    private static long offer;

    @BeforeAll
    static void openTheStore(DemoStore started) {
        demo = started;
        log = new Log(demo.dataSource());
        offer = log.offer("Books: 15 % off");
    }

    @Test
    @Order(1)
    void segments_and_words_are_chosen_and_kept_and_shown_as_text() {
        try (Window admin = admin()) {
            admin.open("/offer/" + offer);
            admin.visible(FIELD + " [data-test=chip]");
            assertTrue(admin.text("[data-test=include-chosen]").contains("Lapsed readers"));
            admin.type("[data-test=exclude-search]", "Company");
            admin.until("what was searched", () -> admin.text(FIELD + " [data-test=option]")
                    .contains("Company buyers"));
            admin.click(FIELD + " [data-test=option]");
            admin.type("[data-test=why-en]", WORDS);
            admin.click(".submit-button");
            admin.until("it is stored", () -> WORDS.equals(log.why(offer, "en")));
            admin.open("/offer/" + offer);
            assertEquals(WORDS, admin.visible("[data-test=why-en]").getAttribute("value"));
            admin.until("the segment left out", () -> admin.text("[data-test=exclude-chosen]")
                    .contains("Company buyers"));
            assertEquals("おかえりなさいの気持ちを込めて", log.why(offer, "ja"), "the other language stays");
            admin.scrollTo(FIELD);
            admin.picture("form");
        }
    }

    @Test
    @Order(2)
    void the_field_speaks_japanese() {
        try (Window admin = admin()) {
            admin.open("/offer/" + offer + "?blLocaleCode=ja");
            admin.visible(FIELD + " [data-test=chip]");
            assertTrue(admin.text(FIELD).matches("(?s).*[ぁ-ん].*"), admin.text(FIELD));
            admin.scrollTo(FIELD);
            admin.picture("form-ja");
            admin.open("/segmentofone/segments?blLocaleCode=en_US");
        }
    }

    private static Window admin() {
        Window admin = Window.unseen(demo.adminAddress(), PICTURES);
        admin.open("/login");
        admin.type("[name=j_username]", "admin");
        admin.type("[name=j_password]", "admin");
        admin.click("form [type=submit]");
        admin.until("logged in", () -> !admin.path().contains("login"));
        return admin;
    }
}
