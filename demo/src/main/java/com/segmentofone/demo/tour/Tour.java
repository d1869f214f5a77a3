package com.segmentofone.demo.tour;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The five-minute story: a visitor becomes known by what they look at, eight customers see eight homepages, an operator
 * writes a rule and gives it a hero, and time alone moves somebody into another segment. Each step takes a picture.
 */
public final class Tour {

    private static final List<String> CLOTHES = List.of("coat", "sweater", "scarf");

    private final Window store;
    private final Window admin;
    private final DemoBarWindow bar;
    private final Consumer<String> narrator;
    private final Duration pause;

    /**
     * @param narrator is told each step in one sentence
     * @param pause after each step, for whoever looks on
     */
    public Tour(Window store, Window admin, Consumer<String> narrator, Duration pause) {
        this.store = store;
        this.admin = admin;
        this.bar = new DemoBarWindow(store);
        this.narrator = narrator;
        this.pause = pause;
    }

    /** Everything, from the first page to the last; the clock is the machine's again afterwards. */
    public void walk() {
        visitor();
        customers();
        journalOwner();
        twoOfThree();
        operator();
        time();
    }

    private void visitor() {
        store.open("/");
        bar.arriveFrom("newsletter");
        tell(
                "A visitor arrives from the newsletter. The shop knows nothing yet: best sellers for everybody.",
                "01-arrival");
        for (String word : CLOTHES) {
            store.open("/search?q=" + word);
            store.click(".grid .tile h3 a");
            store.find(".product");
        }
        store.reload("/", "the hero of clothing", () -> !bar.home().hero().equals("default"));
        tell("After three looks at clothes the homepage is about clothes: hero, row and departments.", "02-fashion");
        bar.open("why");
        tell("The bar says which segments that is, and why.", "03-why");
    }

    private void customers() {
        bar.open("be");
        tell("Eight customers to be, with one click each.", "04-personas");
        meet("fashion", "Fashion fans", "Somebody who buys clothes: hero, offer and row are theirs.", "05-fashion-fan");
        meet("gadgets", "Gadget fans", "Somebody who buys gadgets sees another shop.", "06-gadget-fan");
        meet("company-buyer", "Company buyers", "A company buyer, again another one.", "07-company-buyer");
    }

    private void meet(String persona, String segment, String sentence, String picture) {
        bar.become(persona);
        bar.awaitSegment(segment);
        tell(sentence, picture);
    }

    private void journalOwner() {
        meet(
                "journal-owner",
                "Journal owners without refills",
                "The owner of a leather journal is offered the pen, and the pages that others bought for it.",
                "08-journal-owner");
        store.open("/search?q=heirloom");
        store.click(".grid .tile h3 a");
        String before = inCart();
        store.click(".buybox button[type=submit]");
        store.until("one more in the cart", () -> !inCart().equals(before));
        store.open("/cart");
        tell("In the cart the pen costs less, and the cart says for whom that is.", "09-pen-in-the-cart");
    }

    private String inCart() {
        return store.find("#cart-count .n").getAttribute("textContent");
    }

    private void twoOfThree() {
        bar.become("camera-and-guide");
        store.reload(
                "/", "a cross-sell with a figure", () -> store.has("[data-seg-block=cross-sell] [data-seg-percent]"));
        store.scrollTo("[data-seg-block=cross-sell]");
        tell(
                "Bought the camera and the bird guide, in two orders: most who did also bought the binoculars.",
                "10-cross-sell");
    }

    private void operator() {
        OperatorWindow operator = new OperatorWindow(admin);
        operator.logIn();
        String name = operator.unusedName("Pen people");
        operator.write(name, "bought >= 2 orders in last 12 months where category is \"Stationery/Pens\"");
        tellFrom(admin, "The operator writes a rule; how many it is for is there while typing, exactly.", "11-rule");
        operator.activate();
        tellFrom(admin, "Active: from now on its members are kept true from second to second.", "12-active");
        operator.giveHero(name, "Stationery, Pens");
        tellFrom(admin, "And gives it a hero on the homepage.", "13-hero");
    }

    private void time() {
        meet("fashion", "Bought in the last 30 days", "The fashion fan bought twelve days ago.", "14-before");
        bar.moveClock("season");
        bar.awaitSegment("Lapsed");
        bar.open("clock");
        tell("Ninety days later, by the passing of time alone, she is lapsed.", "15-lapsed");
        bar.moveClock("now");
    }

    private void tell(String sentence, String picture) {
        tellFrom(store, sentence, picture);
    }

    private void tellFrom(Window window, String sentence, String picture) {
        narrator.accept(sentence);
        window.picture(picture);
        if (!pause.isZero()) {
            window.pause(pause);
        }
    }
}
