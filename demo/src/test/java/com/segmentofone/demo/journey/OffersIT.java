package com.segmentofone.demo.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.journey.Departments.Product;
import com.segmentofone.demo.synthetic.Personas;
import com.segmentofone.demo.tour.DemoBarWindow;
import com.segmentofone.demo.tour.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Offers for segments in a real browser: in the cart, at the checkout and after log-out. SPEC 6.13, 6.16 to 6.19 */
@BrowserTest
@Order(40)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OffersIT {

    private static final Path PICTURES = Path.of("target", "pictures", "offers");
    private static final String COMPARING = "Comparing headphones";
    private static final String ITEMS = ".summary .totals > div:first-child dd";

    private static DemoStore demo;
    private static Log log;
    private static List<Product> headphones;
    private static String offer;

    private Window window;
    private DemoBarWindow bar;
    private Till till;

    @BeforeAll
    static void openTheStore(DemoStore started) {
        demo = started;
        log = new Log(demo.dataSource());
        headphones = log.productsOf("In-Ear Headphones");
        await("the demo's offers").atMost(Duration.ofMinutes(3)).until(() -> log.hasOffers(10));
        offer = ".offers [data-offer-id='" + log.offer("Headphones: 5 % off") + "']";
    }

    @BeforeEach
    void openAWindow() {
        window = Window.unseen(demo.storeAddress(), PICTURES);
        bar = new DemoBarWindow(window);
        till = new Till(window);
        window.open("/");
    }

    @AfterEach
    void closeTheWindow() {
        demo.clock().backToNow();
        window.close();
    }

    @Test
    @Order(1)
    void the_cart_names_the_offer_and_why_in_both_languages() {
        till.putIntoCart(headphones.get(0).url());
        window.open("/cart");
        assertFalse(window.has(".offers"), "nobody has compared anything yet");
        BigDecimal full = amount(ITEMS);

        compare();
        window.reload("/cart", "the offer", () -> window.has(offer));
        assertTrue(window.text(offer).contains("Headphones: 5 % off"), window.text(offer));
        assertTrue(window.text(offer).contains("to help you decide"), window.text(offer));
        BigDecimal off = full.multiply(new BigDecimal("0.05")).setScale(2, RoundingMode.HALF_EVEN);
        assertEquals(full.subtract(off), amount(ITEMS));
        window.picture("cart");

        window.open("/cart?blLocaleCode=ja");
        assertTrue(window.text(offer).contains("お迷いの方に"), window.text(offer));
        window.picture("cart-ja");
        assertEquals(List.of(), window.complaints());
    }

    /** SPEC 6.17: half an hour, unless a setting says otherwise. */
    @Test
    @Order(2)
    void the_price_of_the_checkout_holds_for_a_while_and_then_the_cart_is_priced_anew() {
        becomeComparerWithACart();
        window.open("/checkout");
        assertTrue(window.has(offer));
        loseTheOffer("v" + window.cookie("seg_visitor"));
        window.open("/cart");
        assertTrue(window.has(offer), "the price that the checkout showed holds");
        BigDecimal held = amount(ITEMS);

        demo.clock().forward(Duration.ofMinutes(29));
        window.open("/cart");
        assertTrue(window.has(offer), "for half an hour");
        demo.clock().forward(Duration.ofMinutes(2));
        window.open("/cart");
        assertFalse(window.has(".offers"));
        assertTrue(amount(ITEMS).compareTo(held) > 0);
        assertTrue(window.text(".note.info").contains("no longer applies"), window.page());
        window.picture("ended");
    }

    /** SPEC 6.18 */
    @Test
    @Order(3)
    void a_checkout_stops_once_with_a_message_before_the_payment_when_the_offer_has_ended() {
        becomeComparerWithACart();
        till.fillInCheckout();
        assertTrue(window.has(offer));
        loseTheOffer("v" + window.cookie("seg_visitor"));
        demo.clock().forward(Duration.ofMinutes(31));
        till.pay();
        window.until("the message", () -> window.page().contains("no longer applies"));
        assertEquals("/checkout", window.path());
        assertFalse(window.has(".offers"));
        assertFalse(window.has(".note.bad"), "nothing went wrong");
        assertEquals("visitor@example.com", window.find("#email").getAttribute("value"), "what was typed stays");
        window.picture("stopped");
        till.pay();
        till.awaitConfirmation();
    }

    /** SPEC 6.17: the hold is the session's. */
    @Test
    @Order(4)
    void an_explicit_log_out_ends_the_held_price_at_once() {
        bar.become("comparer");
        bar.awaitSegment(COMPARING);
        till.putIntoCart(headphones.get(1).url());
        window.reload("/cart", "the offer", () -> window.has(offer));
        window.open("/checkout");
        loseTheOffer("c" + Personas.COMPARER.customerId());
        window.open("/cart");
        assertTrue(window.has(offer), "held");

        window.open("/logout");
        bar.become("comparer");
        window.open("/cart");
        assertTrue(window.has(".cartlines li"), "the cart is there again");
        assertFalse(window.has(".offers"), "the price is that of everybody");
    }

    /** SPEC 6.13 */
    @Test
    @Order(5)
    void a_code_of_an_offer_for_others_is_kept_and_said_to_take_nothing_off() {
        till.putIntoCart(headphones.get(0).url());
        window.open("/cart");
        claim("COMEBACK");
        assertTrue(window.text(".flash").contains("takes nothing off this cart"), window.text(".flash"));
        assertFalse(window.has(".offers"));
        window.picture("code");
        claim("NO-SUCH-CODE");
        assertTrue(window.text(".flash").contains("do not know this code"), window.text(".flash"));
        window.open("/cart?blLocaleCode=ja");
        claim("COMEBACK");
        assertTrue(window.text(".flash").contains("値引きはありません"), window.text(".flash"));
    }

    private void claim(String code) {
        window.click(".promo summary");
        window.type("#code", code);
        window.click(".promo button[type=submit]");
        window.find(".flash");
    }

    private void becomeComparerWithACart() {
        compare();
        till.putIntoCart(headphones.get(0).url());
        window.reload("/cart", "the offer", () -> window.has(offer));
    }

    private void compare() {
        for (int i = 0; i < 8; i++) {
            window.open(headphones.get(i % headphones.size()).url());
        }
    }

    /** Whoever has bought headphones compares no more. */
    private void loseTheOffer(String identity) {
        log.bought(identity, headphones.get(0).id());
        await("no member any more").atMost(Duration.ofMinutes(1)).until(() -> !log.isIn(COMPARING, identity));
    }

    private BigDecimal amount(String css) {
        return new BigDecimal(window.text(css).replaceAll("[^0-9.]", ""));
    }
}
