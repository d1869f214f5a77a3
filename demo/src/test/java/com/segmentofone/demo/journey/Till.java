package com.segmentofone.demo.journey;

import com.segmentofone.demo.tour.Window;
import org.openqa.selenium.Keys;

/** Cart and checkout, as somebody without an account goes through them. */
final class Till {

    private final Window window;

    Till(Window window) {
        this.window = window;
    }

    /** Returns once the server has it; the page does not change. */
    void putIntoCart(String productUrl) {
        window.open(productUrl);
        String before = inCart();
        window.click(".buybox button[type=submit]");
        window.until("one more in the cart", () -> !inCart().equals(before));
    }

    private String inCart() {
        return window.find("#cart-count .n").getAttribute("textContent");
    }

    void fillInCheckout() {
        window.open("/checkout");
        type("#email", "visitor@example.com");
        type("#firstName", "Robin");
        type("#lastName", "Visitor");
        type("#street", "1 Main Street");
        type("#postalCode", "98101");
        type("#city", "Seattle");
        type("#cardNumber", "4111111111111111");
        type("#cardExpiry", "12/30");
        type("#cardCode", "123");
    }

    private void type(String field, String text) {
        window.type(field, text);
    }

    /** Sends the form, and says nothing of what comes of it. */
    void pay() {
        window.visible("form.checkout button[type=submit]").sendKeys(Keys.ENTER);
    }

    /** Ends at the confirmation. */
    void buy(String productUrl) {
        putIntoCart(productUrl);
        fillInCheckout();
        pay();
        awaitConfirmation();
    }

    void awaitConfirmation() {
        window.until("the confirmation", () -> window.path().startsWith("/confirmation"));
    }
}
