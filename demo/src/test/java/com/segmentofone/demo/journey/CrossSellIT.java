package com.segmentofone.demo.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.journey.Departments.Product;
import com.segmentofone.demo.tour.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What goes with what, as a guest meets it in a real browser. SPEC 13 */
@BrowserTest
@Order(30)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrossSellIT {

    private static final Path PICTURES = Path.of("target", "pictures", "cross-sell");
    private static final String CROSS_SELL = "[data-seg-block=cross-sell]";
    private static final String UPSELL = "[data-seg-block=upsell]";

    private static DemoStore demo;
    private static Log log;
    private static Product camera;
    private static Product guide;
    private static Product binoculars;

    @BeforeAll
    static void openTheStore(DemoStore started) {
        demo = started;
        log = new Log(demo.dataSource());
        camera = log.product("Trail Camera");
        guide = log.product("The Patient Birdwatcher: A Field Guide");
        binoculars = log.product("Field Binoculars");
        await("the store's own orders").atMost(Duration.ofMinutes(4)).until(log::hasAllHistory);
    }

    /** SPEC 13.2, 13.5, 13.6, 13.8, 13.13 */
    @Test
    @Order(1)
    void a_guest_who_ordered_two_things_is_proposed_the_third_with_the_figure_of_the_log() {
        try (Window window = Window.unseen(demo.storeAddress(), PICTURES)) {
            Till till = new Till(window);
            till.buy(camera.url());
            assertTrue(window.has(CROSS_SELL), "the confirmation proposes");
            till.buy(guide.url());
            String third = CROSS_SELL + " .proposal:has([data-product-id='" + binoculars.id() + "'])";
            List<Log.Buyer> both = log.buyersOf(camera.id(), guide.id(), binoculars.id());
            window.reload("/", "the figure of the log", () -> window.has(third) && counts(window, third, both.size()));
            assertSays(window, third, both);
            window.scrollTo(CROSS_SELL);
            window.picture("home");

            till.putIntoCart(binoculars.url());
            window.open("/cart");
            assertTrue(window.has(CROSS_SELL), "the cart proposes");
            assertFalse(window.has(third), "it is in the cart");
            window.scrollTo(CROSS_SELL);
            window.picture("cart");
        }
    }

    private static boolean counts(Window window, String proposal, int customers) {
        return window.find(proposal).getAttribute("data-seg-customers").equals(String.valueOf(customers));
    }

    private static void assertSays(Window window, String proposal, List<Log.Buyer> both) {
        String why = window.text(proposal + " .why");
        long percent =
                Math.round(100.0 * both.stream().filter(Log.Buyer::alsoThird).count() / both.size());
        assertTrue(why.startsWith(percent + " % of " + both.size() + " customers who bought "), why);
        assertTrue(why.endsWith(" also bought"), why);
    }

    /** SPEC 13.6, 13.13 */
    @Test
    @Order(2)
    void the_confirmation_proposes_what_goes_with_the_order_in_the_language_of_the_page() {
        try (Window window = Window.unseen(demo.storeAddress(), PICTURES)) {
            window.open("/?blLocaleCode=ja");
            Till till = new Till(window);
            till.buy(camera.url());
            String why = window.text(CROSS_SELL + " [data-seg-kind=together] .why");
            assertTrue(why.matches("(?s).*を購入した[0-9,]+人のうち[0-9]+ ?%の方がこちらも購入.*"), why);
            window.scrollTo(CROSS_SELL);
            window.picture("confirmation-ja");
        }
    }

    /** SPEC 13.7: the host's own relation first, then what sells best. */
    @Test
    @Order(3)
    void where_nobody_bought_anything_with_it_related_products_and_best_sellers_stand() {
        Shopper shopper = new Shopper(demo.storeAddress());
        List<String> kinds = new ArrayList<>();
        Product lonely = log.productsOf("Instant Cameras").stream()
                .filter(product ->
                        kindsBeside(shopper.view(product.url())).stream().noneMatch("together"::equals))
                .findFirst()
                .orElseThrow();
        kinds.addAll(kindsBeside(shopper.view(lonely.url())));
        assertFalse(kinds.isEmpty(), "there is always something");
        assertTrue(kinds.stream().allMatch("best_seller"::equals), kinds.toString());

        Product other = log.product("Camera Strap, Black");
        log.addCrossSale(lonely.id(), other.id());
        await("what the host relates").atMost(Duration.ofMinutes(2)).until(() -> {
            Document page = shopper.view(lonely.url());
            return !kindsBeside(page).isEmpty()
                    && kindsBeside(page).get(0).equals("related")
                    && page.select(CROSS_SELL + " [data-product-id]")
                            .attr("data-product-id")
                            .equals(String.valueOf(other.id()));
        });
    }

    private static List<String> kindsBeside(Document page) {
        return page.select(CROSS_SELL + " .proposal").eachAttr("data-seg-kind");
    }

    /** SPEC 13.1, 13.11 */
    @Test
    @Order(4)
    void what_is_dearer_stands_apart_and_says_by_how_much() {
        try (Window window = Window.unseen(demo.storeAddress(), PICTURES)) {
            window.open(camera.url());
            List<String> dearer = window.each(UPSELL + " .proposal", "data-seg-percent");
            assertFalse(dearer.isEmpty());
            assertTrue(
                    dearer.stream().mapToInt(Integer::parseInt).allMatch(percent -> percent >= 5 && percent <= 100),
                    dearer.toString());
            List<String> beside = window.each(CROSS_SELL + " [data-product-id]", "data-product-id");
            assertFalse(beside.isEmpty());
            assertFalse(window.has(CROSS_SELL + " " + UPSELL), "one is not within the other");
            assertEquals(
                    window.each("[data-seg-block] .proposal", "data-seg-kind").size(),
                    window.each("[data-seg-block] .proposal .why", "class").size(),
                    "a reason for each");
            window.scrollTo(UPSELL);
            window.picture("product");
            window.open(camera.url() + "?blLocaleCode=ja");
            window.scrollTo(CROSS_SELL);
            window.picture("product-ja");
        }
    }
}
